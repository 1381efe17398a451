import HTML
import Mechanism
import Secretariat

/// The form of an act: written from the act's own list of fields, so that form and record cannot drift apart.
struct ActForm {
    let type: ActType
    /// What the fields hold: from the address, from what was sent, or from the state.
    var values: [String: [String]] = [:]
    var faults: [FieldFault] = []
    var refusal: Refusal?
    /// Whether it holds what the person kept as a draft.
    var isDraft = false
    /// Whether a text in it is shown as it would be read.
    var isPreview = false
    /// Why the file that came along gave no text, in English.
    var fileFault: String?
    /// Statements that say nearly the same as the one that was written.
    var like: [ID<Statement>] = []

    /// The fields, in order.
    var shapes: [FieldShape] {
        var fields = Fields.describing()
        var act = type.blank()
        act.fields(&fields)
        return fields.shapes
    }

    func value(_ name: String) -> String { values[name]?.last ?? "" }
}

extension Reading {
    /// The page of an act's form.
    func page(of form: ActForm) -> Page {
        let said = form.type.words
        let status = form.refusal != nil || !form.like.isEmpty ? 409 : form.faults.isEmpty ? 200 : 422
        return Page(words(said.title), status: status) { h in
            h.div(.class("wrap narrow flow form-page")) { h in
                h.hgroup { h in
                    breadcrumb(&h, to: subject(of: form))
                    h.h1(words(said.title))
                }
                h.p(.class("lede"), words(said.lead))
                trouble(&h, form)
                if form.isDraft {
                    h.p(.role("status"), words("This is your draft. Nobody else can see it until you send it."))
                }
                like(&h, form)
                preview(&h, form)
                context(&h, of: form)
                write(form, &h)
            }
        }
    }

    /// The form alone, for pages that carry it.
    func write(_ form: ActForm, _ h: inout HTMLWriter, button: String? = nil) {
        h.form(
            .method("post"), .action(Route.act(form.type).link), .class("act flow"),
            .enctype(form.type.takesFile ? "multipart/form-data" : nil)
        ) { h in
            formToken(&h)
            for shape in form.shapes where isAsked(shape, form) { field(&h, shape, form) }
            if !form.like.isEmpty { h.input(.type("hidden"), .name("seen"), .value("yes")) }
            if form.type == .join || form.type == .changeCapacity { aboutYou(&h, form) }
            h.p { h in
                h.button(.class("button"), .type("submit"), button ?? words(form.type.words.button))
                if form.type == .fileInput {
                    h.text(" ")
                    h.button(
                        .class("button quiet"), .type("submit"), .name("keep"), .value("draft"), .formnovalidate(),
                        text: words("Keep as a draft"))
                }
                h.text(" ")
                h.span(.class("small soft"), words(form.type.words.after))
            }
            // Behind the button that sends the form: whoever presses Enter in a field means that one.
            textFile(&h, form)
        }
    }

    /// What proves that a form came from a page of the same session, and keeps a second click from acting twice.
    func formToken(_ h: inout HTMLWriter) {
        guard let session = visitor.session else { return }
        h.input(.type("hidden"), .name("form_token"), .value(FormToken.text(secret: session.secret)))
        h.input(.type("hidden"), .name("mark"), .value(String(UInt64.random(in: .min ... .max), radix: 36)))
    }

    /// What stands in the way, at the top, in words, with links to the fields.
    private func trouble(_ h: inout HTMLWriter, _ form: ActForm) {
        if let refusal = form.refusal {
            h.div(.class("trouble"), .role("alert"), .id("refusal")) { h in
                h.h2(words("Refused by the rules"))
                h.p(sentence(refusal))
                h.p(.class("small soft"), words("Rule: %1", refusal.rule.source))
            }
        }
        guard !form.faults.isEmpty else { return }
        h.div(.class("trouble"), .role("alert")) { h in
            h.h2(words("Please look at these fields again"))
            h.ul { h in
                for fault in form.faults {
                    h.li { h in
                        h.a(.href(.fragment("f-" + fault.field)), words(form.type.words.label(fault.field)))
                        h.text(": " + sentence(fault.problem))
                    }
                }
            }
        }
    }

    /// What is there already and says nearly the same. Whoever wrote decides; nothing is ever put together by itself.
    private func like(_ h: inout HTMLWriter, _ form: ActForm) {
        guard !form.like.isEmpty else { return }
        h.section(.class("context flow"), .role("status"), .id("like")) { h in
            h.h2(.class("h3"), words("Is it one of these?"))
            h.p(words("These statements use nearly the same words. If one says what you mean, vote on it instead."))
            h.ul(.class("flow")) { h in
                for id in form.like { h.li { h in quoted(&h, id) } }
            }
            h.p(.class("small soft"), words("If none does, send yours below as it is, or change it."))
        }
    }

    /// The thing that the act is about.
    func subject(of form: ActForm) -> ObjectID? {
        var fields = Fields.reading(FormValues(form.values))
        var act = form.type.blank()
        act.fields(&fields)
        return act.subject == .mechanism ? nil : act.subject
    }

    /// The way back to the thing that a page is about.
    func breadcrumb(_ h: inout HTMLWriter, to object: ObjectID?) {
        guard let object, let title = title(of: object) else { return }
        h.p(.class("kicker")) { h in h.a(.href(Route(object, in: mechanism).link), title) }
    }

    /// What a thing is called.
    func title(of object: ObjectID) -> String? {
        switch object {
        case .mechanism: charter.name
        case .person(let id): mechanism.people[id].map { text($0.name) }
        case .issue(let id): mechanism.issues[id].map { text($0.title) }
        case .learning(let id): mechanism.learning[id].map { text($0.title) }
        case .session(let id): mechanism.sessions[id].map { text($0.title) }
        case .edition(let id): mechanism.editions[id].map { text($0.title) }
        case .programmeCall(let id): mechanism.programmeCalls[id].map { text($0.title) }
        case .message(let id): mechanism.messages[id].flatMap { title(of: .session($0.session)) }
        case .conversation(let id): mechanism.conversations[id].map { text($0.title) }
        case .statement(let id):
            mechanism.statements[id].map { words("Statement %1", String($0.id.number)) }
        case .consultation(let id): mechanism.consultations[id].map { text($0.title) }
        case .input(let id):
            mechanism.inputs[id].flatMap { input in
                mechanism.consultations[input.consultation].map { inputTitle(input, $0) }
            }
        case .call(let id):
            mechanism.calls[id].flatMap { title(of: .consultation($0.consultation)) }.map {
                words("Consensus call: %1", $0)
            }
        case .objection(let id): mechanism.objections[id].map(objectionTitle)
        case .followUp(let id): mechanism.followUps[id].map(followUpTitle)
        }
    }
}
