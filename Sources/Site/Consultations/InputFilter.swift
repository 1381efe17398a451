import Foundation
import HTML
import Mechanism
import Redline

/// Which inputs a reader wants to see, and in which order.
struct InputFilter: Equatable {
    var group = ""
    var organisation = ""
    var kind = ""
    var state = ""
    var language = ""
    var order = ""
    /// Words that the input, its author or the organisation must have.
    var search = ""

    init(_ query: [String: [String]]) {
        func value(_ name: String) -> String { query[name]?.last ?? "" }
        (group, kind, state) = (value("group"), value("kind"), value("state"))
        organisation = String(value("organisation").prefix(400))
        (language, order, search) = (value("language"), value("order"), String(value("q").prefix(200)))
    }

    /// Whether there is anything to filter by.
    var isEmpty: Bool { [group, organisation, kind, state, language, search].allSatisfy(\.isEmpty) }
}

extension Reading {
    /// The inputs that a filter lets through, in its order.
    func inputs(_ all: [Input], through filter: InputFilter) -> [Input] {
        let shown = filter.isEmpty ? all : all.filter { lets($0, through: filter) }
        return switch filter.order {
        case "newest": shown.reversed()
        case "group":
            shown.sorted { ((mechanism.group(of: $0) ?? ""), $0.id) < ((mechanism.group(of: $1) ?? ""), $1.id) }
        case "organisation":
            shown.map { (organisation(of: $0), $0) }
                .sorted {
                    ($0.0.isEmpty ? "\u{10ffff}" : $0.0, $0.1.id) < ($1.0.isEmpty ? "\u{10ffff}" : $1.0, $1.1.id)
                }
                .map(\.1)
        default: shown
        }
    }

    /// The organisation that an input speaks for or comes from; of what was brought in, nobody knows more than the name.
    func organisation(of input: Input) -> String {
        guard input.origin == nil, let capacity = mechanism.people.capacity(of: input.author) else { return "" }
        return text(capacity.organisation)
    }

    private func lets(_ input: Input, through filter: InputFilter) -> Bool {
        if !filter.group.isEmpty, mechanism.group(of: input) != filter.group { return false }
        if !filter.organisation.isEmpty, organisation(of: input) != filter.organisation { return false }
        if !filter.kind.isEmpty, input.kind?.rawValue != filter.kind { return false }
        switch filter.state {
        case "answered" where input.answer == nil: return false
        case "waiting" where !input.awaitsAnswer: return false
        case "contested" where input.contest.isEmpty: return false
        case "late" where !input.isLate: return false
        case "gone" where input.counts: return false
        case let state where state.hasPrefix("is-"):
            guard input.answer.map({ "is-" + $0.disposition.rawValue }) == state else { return false }
        default: break
        }
        guard !filter.language.isEmpty || !filter.search.isEmpty else { return true }
        guard input.counts else { return false }
        let said = text(input.text)
        if !filter.language.isEmpty, !isWritten(said, in: filter.language) { return false }
        guard !filter.search.isEmpty else { return true }
        let places = [said, text(input.proposal), text(input.quote), author(of: input), capacity(of: input)]
        return places.contains {
            $0.range(of: filter.search, options: [.caseInsensitive, .diacriticInsensitive]) != nil
        }
    }

    /// Whether a text is in a language, in whichever script; `unknown` is what nothing tells of.
    private func isWritten(_ text: String, in language: String) -> Bool {
        guard let told = TextLanguage.told(by: text) else { return language == "unknown" }
        return told == language || told.hasPrefix(language + "-")
    }

    func filterForm(_ h: inout HTMLWriter, _ consultation: Consultation, _ inputs: [Input], _ filter: InputFilter) {
        guard consultation.inputs.count > 3 else { return }
        // Many inputs, few capacities: each name is read once.
        let sealed = Set(
            inputs.compactMap { $0.origin == nil ? mechanism.people.capacity(of: $0.author)?.organisation : nil })
        let organisations = Set(sealed.map(text)).subtracting([""]).sorted()
        h.search { h in
            h.form(.method("get"), .action(Route.consultation(consultation.id).link), .class("filter")) { h in
                choose(
                    &h, "group", words("Group"), filter.group, charter.groups.codes.map { ($0, group($0)) })
                if !organisations.isEmpty {
                    choose(
                        &h, "organisation", words("Organisation"), filter.organisation, organisations.map { ($0, $0) })
                }
                choose(
                    &h, "kind", words("Kind"), filter.kind,
                    Input.Kind.allCases.map { ($0.rawValue, words(ChoiceWords.of($0))) })
                choose(
                    &h, "state", words("Answer"), filter.state,
                    [
                        ("answered", words("answered")), ("waiting", words("waiting")),
                        ("contested", words("contested")), ("late", words("after closing")),
                        ("gone", words("withdrawn or disowned"))
                    ]
                        + Answer.Disposition.allCases.map { ("is-" + $0.rawValue, words(ChoiceWords.of($0))) })
                choose(
                    &h, "language", words("Language"), filter.language,
                    charter.languages.map { ($0, languageName($0)) } + [("unknown", words("language not known"))])
                choose(
                    &h, "order", words("Order"), filter.order,
                    [
                        ("newest", words("newest first")), ("group", words("by group")),
                        ("organisation", words("by organisation"))
                    ], none: words("as they came"))
                h.p { h in
                    h.label(.for("filter-q"), words("Words"))
                    h.input(.type("search"), .name("q"), .id("filter-q"), .value(filter.search), .size(14))
                }
                h.button(.class("button quiet"), .type("submit"), words("Show"))
            }
        }
    }

    func choose(
        _ h: inout HTMLWriter, _ name: String, _ label: String, _ chosen: String, _ options: [(String, String)],
        none: String? = nil
    ) {
        h.p { h in
            h.label(.for("filter-" + name), label)
            h.select(.name(name), .id("filter-" + name)) { h in
                h.option(.value(""), none ?? words("all"))
                for (code, name) in options { h.option(.value(code), .selected(code == chosen), name) }
            }
        }
    }
}
