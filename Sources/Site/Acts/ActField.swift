import HTML
import Mechanism

/// How each kind of field looks in a form.
extension Reading {
    func field(_ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm) {
        let value = form.value(shape.name)
        if isGiven(shape, form) {
            h.input(.type("hidden"), .name(shape.name), .value(value))
            return
        }
        switch shape.kind {
        case .flag:
            h.div(.class("check")) { h in
                h.input(
                    .type("checkbox"), .name(shape.name), .id("f-" + shape.name), .value("yes"),
                    .checked(value == "yes" || value == "on"))
                h.label(.for("f-" + shape.name), words(form.type.words.label(shape.name)))
                hint(&h, shape, form)
            }
        case .choice(let codes) where codes.count <= 6:
            let some = offered(codes, of: shape, in: form)
            choices(&h, shape, form, some.map { ($0, words(form.type.words.choice(shape.name, $0))) }, several: false)
        case .references(Note.prefix, _): choices(&h, shape, form, notes(form), several: true)
        case .codes(let source, let most):
            choices(&h, shape, form, vocabulary(source, form), several: most > 1)
        case .code(let source) where !shape.isRequired || vocabulary(source, form).count > 8 || source == .languages:
            labelled(&h, shape, form) { h in options(&h, shape, form, vocabulary(source, form)) }
        case .code(let source):
            choices(&h, shape, form, vocabulary(source, form), several: false)
        case .counts:
            h.fieldset { h in
                h.legend(words(form.type.words.label(shape.name)))
                hint(&h, shape, form)
                h.div(.class("counts")) { h in
                    for (code, name) in vocabulary(.groups, form) {
                        let field = "\(shape.name).\(code)"
                        h.p { h in
                            h.label(.for("f-" + field), name)
                            h.input(
                                .type("text"), .inputmode("numeric"), .name(field), .id("f-" + field), .size(6),
                                .value(form.value(field)))
                            fault(&h, field, form)
                        }
                    }
                }
            }
        default:
            labelled(&h, shape, form) { h in control(&h, shape, form, value) }
        }
    }

    /// A field that the page has filled in, so that nobody has to: what the act is about.
    private func isGiven(_ shape: FieldShape, _ form: ActForm) -> Bool {
        switch shape.name {
        case "version", "part", "comment", "entry", "after", "turn", "speaker", "room", "slot", "slots": return true
        case "way", "seed", "moves", "cost", "places": return form.type == .arrangeProgramme
        case "leader": return false
        case "question" where [.fileInput, .bringInInput].contains(form.type): return questions(form).count < 2
        case "person": return [.join, .rename, .changeCapacity, .erasePerson].contains(form.type)
        case "into", "target": return false
        case _ where isSettled(shape.name, form): return true
        default:
            switch shape.kind {
            case .reference, .digest: return true
            default: return false
            }
        }
    }

    private func control(_ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm, _ value: String) {
        let id = "f-" + shape.name
        let described = describedBy(shape, form)
        let isWrong = form.faults.contains { $0.field == shape.name }
        switch shape.kind {
        case .text(let limit) where limit.lines:
            h.textarea(
                .name(shape.name), .id(id), .rows(limit.bytes > 4000 ? 8 : 4), .required(shape.isRequired),
                .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil), text: value)
        case .file:
            h.input(
                .type("file"), .name(shape.name), .id(id), .required(shape.isRequired), .ariaDescribedBy(described),
                .accept(Attachment.Kind.allCases.map { "." + $0.ending }.joined(separator: ",") + ",.jpg,.md"),
                .aria("invalid", isWrong ? "true" : nil))
        case .kinds, .days, .criteria:
            h.textarea(
                .name(shape.name), .id(id), .rows(4), .ariaDescribedBy(described),
                .aria("invalid", isWrong ? "true" : nil),
                text: (form.values[shape.name] ?? []).joined(separator: "\n"))
        case .clauses, .vocabulary, .witnesses, .turns:
            h.textarea(
                .name(shape.name), .id(id), .rows(16), .required(shape.isRequired), .ariaDescribedBy(described),
                .aria("invalid", isWrong ? "true" : nil), text: value)
        case .text, .label, .scores:
            h.input(
                .type("text"), .name(shape.name), .id(id), .required(shape.isRequired), .value(value),
                .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil),
                .autocomplete(shape.name == "name" ? "name" : shape.name == "organisation" ? "organization" : nil))
        case .duration:
            h.input(
                .type("text"), .name(shape.name), .id(id), .value(value), .size(10), .ariaDescribedBy(described),
                .aria("invalid", isWrong ? "true" : nil))
        case .number:
            if shape.name == "clause" {
                options(&h, shape, form, clauses(form))
            } else if shape.name == "question" {
                options(&h, shape, form, questions(form))
            } else {
                h.input(
                    .type("text"), .inputmode("numeric"), .name(shape.name), .id(id), .required(shape.isRequired),
                    .value(value), .size(8), .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil))
            }
        case .time:
            h.input(
                .type("datetime-local"), .name(shape.name), .id(id), .required(shape.isRequired), .value(value),
                .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil))
        case .gridPlace: options(&h, shape, form, places(form))
        case .placements:
            h.textarea(.name(shape.name), .id(id), .rows(8), .required(shape.isRequired), text: value)
        case .choice(let codes):
            let some = offered(codes, of: shape, in: form)
            options(&h, shape, form, some.map { ($0, words(form.type.words.choice(shape.name, $0))) })
        case .person:
            let isForDrafters = shape.name == "reader" || form.type == .assignInputs
            let some = isForDrafters ? mechanism.people.holding(.drafter) : reviewers(of: form)
            let people = (some ?? mechanism.people.all).map {
                ($0.id.code, "\(text($0.name)) · \(group($0.capacity.group))")
            }
            options(&h, shape, form, people.sorted { $0.1 < $1.1 })
        case .reference(Session.prefix):
            options(&h, shape, form, targets(of: form))
        case .reference("cmt"):
            h.input(
                .type("text"), .inputmode("numeric"), .name(shape.name), .id(id), .value(value), .size(8),
                .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil))
        case .reference:
            let open = mechanism.issues.filter { $0.state == .underWay && String($0.id.number) != form.value("issue") }
            options(&h, shape, form, open.map { (String($0.id.number), "\($0.id.number) · \(text($0.title))") })
        case .references:
            h.input(
                .type("text"), .inputmode("numeric"), .name(shape.name), .id(id), .required(shape.isRequired),
                .value((form.values[shape.name] ?? []).filter { !$0.isEmpty }.joined(separator: ", ")),
                .ariaDescribedBy(described), .aria("invalid", isWrong ? "true" : nil))
        case .flag, .code, .codes, .counts, .digest: break
        }
    }

    private func choices(
        _ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm, _ options: [(String, String)], several: Bool
    ) {
        let chosen = form.values[shape.name] ?? []
        h.fieldset(.id("f-" + shape.name)) { h in
            h.legend(words(form.type.words.label(shape.name)))
            hint(&h, shape, form)
            fault(&h, shape.name, form)
            h.div(.class("choices")) { h in
                for (code, name) in options {
                    let id = "f-\(shape.name)-\(code)"
                    h.p(.class("check")) { h in
                        h.input(
                            .type(several ? "checkbox" : "radio"), .name(shape.name), .id(id), .value(code),
                            .checked(chosen.contains(code)), .required(!several && shape.isRequired))
                        h.label(.for(id), name)
                    }
                }
            }
        }
    }

    private func options(
        _ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm, _ options: [(String, String)]
    ) {
        let value = form.value(shape.name)
        // Where something is chosen already, there is no empty choice that would have to be left.
        let mustChoose = shape.isRequired && value.isEmpty && shape.name != "clause"
        h.select(.name(shape.name), .id("f-" + shape.name), .required(mustChoose)) { h in
            if !shape.isRequired || mustChoose {
                h.option(.value(""), shape.isRequired ? words("Choose …") : words("none"))
            }
            for (code, name) in options { h.option(.value(code), .selected(code == value), name) }
        }
    }

    private func labelled(
        _ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm, _ control: (inout HTMLWriter) -> Void
    ) {
        h.div(.class("field")) { h in
            h.label(.for("f-" + shape.name)) { h in
                h.text(words(form.type.words.label(shape.name)))
                if !shape.isRequired { h.span(.class("soft small"), " " + words("(may be left out)")) }
            }
            hint(&h, shape, form)
            control(&h)
            fault(&h, shape.name, form)
        }
    }

    private func hint(_ h: inout HTMLWriter, _ shape: FieldShape, _ form: ActForm) {
        var hint = form.type.words.hint(shape.name).map { words($0) } ?? ""
        if case .time = shape.kind {
            hint = words("In this zone: %1.", zoneName(edition(of: form)?.zone ?? charter.zone)) + " " + hint
        }
        guard !hint.isEmpty else { return }
        h.p(.class("hint small soft"), .id("h-" + shape.name), hint)
    }

    private func describedBy(_ shape: FieldShape, _ form: ActForm) -> String? {
        var ids: [String] = []
        if case .time = shape.kind {
            ids.append("h-" + shape.name)
        } else if form.type.words.hint(shape.name) != nil {
            ids.append("h-" + shape.name)
        }
        if form.faults.contains(where: { $0.field == shape.name }) { ids.append("e-" + shape.name) }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private func fault(_ h: inout HTMLWriter, _ name: String, _ form: ActForm) {
        guard let fault = form.faults.first(where: { $0.field == name }) else { return }
        h.p(.class("fault small"), .id("e-" + name), sentence(fault.problem))
    }

    /// What is wrong with a field, in words.
    func sentence(_ problem: FieldFault.Problem) -> String {
        switch problem {
        case .missing: words("This must be filled in.")
        case .tooLong(let bytes): words("This is too long; %1 bytes fit.", words.number(bytes))
        case .tooShort(let characters): words("Please write at least %1 characters.", String(characters))
        case .forbiddenCharacter(let point):
            words(
                "This holds a character that must not stand in a public text (U+%1). Remove it.",
                String(point, radix: 16, uppercase: true))
        case .unreadable: words("This stacks so many marks on a letter that nobody can read it.")
        case .notAChoice: words("Choose one of those listed.")
        case .notANumber: words("Write a whole number in digits.")
        case .outOfBounds(let least, let most): words("Between %1 and %2, please.", String(least), String(most))
        case .notATime: words("This is no date and time of the calendar.")
        case .unknown: words("There is no such thing.")
        case .notATakenFile: words("Files of this kind are not taken.")
        case .tooMany(let most): words("At most %1, please.", String(most))
        case .unreadableLine(let line):
            line > 0
                ? words("Line %1 cannot be read: it is no part of a transcript.", String(line))
                : words("This is no transcript: nobody's words are in it.")
        case .notADuration: words("Write it as hours, minutes and seconds, such as 1:02:03.")
        }
    }

    /// The words for a state or a part that a refusal names by its code.
    private func state(_ code: String, _ rule: Rule) -> String {
        switch rule {
        case .sessionNotThere: Session.State(rawValue: code).map(ChoiceWords.of) ?? code
        case .programmeCallNotThere, .undecidedYet: ProgrammeCall.Phase(rawValue: code).map(ChoiceWords.of) ?? code
        case .conversationNotThere: Conversation.State(rawValue: code).map(ChoiceWords.of) ?? code
        case .consultationNotThere: Consultation.State(rawValue: code).map(ChoiceWords.of) ?? code
        case .callNotThere: ConsensusCall.State(rawValue: code).map(ChoiceWords.of) ?? code
        case .notPermitted: ActType(rawValue: code).map(\.words.title) ?? code
        case .partsMissing:
            words.list(
                code.split(separator: ",").map { $0.drop { $0 == " " } }
                    .map { SessionRole(rawValue: String($0)).map { words(ChoiceWords.of($0)) } ?? String($0) })
        default: code
        }
    }

    /// A refusal in words, its dates and codes made readable.
    func sentence(_ refusal: Refusal) -> String {
        let arguments = refusal.arguments.map { argument in
            if let moment = Timestamp(rfc3339: argument) { return words.dayAndTime(moment, zone) }
            if let person = PersonID(code: argument) { return name(person) }
            let things = argument.split(separator: ",").map { ObjectID(code: String($0.drop { $0 == " " })) }
            if !things.isEmpty, things.allSatisfy({ $0 != nil && $0 != .mechanism }) {
                return words.list(things.compactMap(\.self).map { title(of: $0) ?? $0.code })
            }
            let groups = argument.split(separator: ",").map { $0.drop { $0 == " " } }
            if !groups.isEmpty, groups.allSatisfy({ charter.groups.contains(String($0)) }) {
                return words.list(groups.map { group(String($0)) })
            }
            return words(state(argument, refusal.rule))
        }
        return Refusal.fill(words(refusal.rule.sentence), arguments)
    }
}
