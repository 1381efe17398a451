import HTML
import Journal
import Mechanism
import Secretariat

/// The questions about oneself that anyone may leave unanswered. The answers never enter the record; only sums of five
/// and more are shown.
extension Reading {
    func aboutYou(_ h: inout HTMLWriter, _ form: ActForm) {
        let known = visitor.session.flatMap { try? journal.vault.demographic(of: $0.person.code) }
        h.fieldset { h in
            h.legend(words("About you, if you like"))
            h.p(
                .class("hint small soft"),
                words("These answers stay private. They are counted only, and shown only in sums of five and more."))
            question(&h, "you_region", words("Region"), Self.regions, form.value("you_region", or: known?.region))
            question(&h, "you_gender", words("Gender"), Self.genders, form.value("you_gender", or: known?.gender))
            question(&h, "you_age", words("Age"), Self.ages, form.value("you_age", or: known?.age))
            question(
                &h, "you_first_timer", words("Is this the first process of this kind that you take part in?"),
                Self.firstTimers,
                form.value("you_first_timer", or: known?.firstTimer))
        }
    }

    private func question(
        _ h: inout HTMLWriter, _ name: String, _ label: String, _ answers: [(String, String)], _ value: String
    ) {
        h.div(.class("field")) { h in
            h.label(.for("f-" + name), label)
            h.select(.name(name), .id("f-" + name)) { h in
                h.option(.value(""), words("not stated"))
                for (code, answer) in answers { h.option(.value(code), .selected(code == value), words(answer)) }
            }
        }
    }

    static let regions = [
        ("capital", "Capital"), ("city", "Another city"), ("town", "A town"), ("rural", "The countryside"),
        ("abroad", "Abroad")
    ]
    static let genders = [("woman", "Woman"), ("man", "Man"), ("other", "Another gender")]
    static let ages = [
        ("under_18", "Under 18"), ("18_24", "18 to 24"), ("25_34", "25 to 34"), ("35_49", "35 to 49"),
        ("50_64", "50 to 64"), ("65_up", "65 and over")
    ]
    static let firstTimers = [("yes", "Yes"), ("no", "No")]

    /// The answers of a form, those that are among the choices.
    static func demographic(_ values: [String: [String]], of person: PersonID) -> Demographic {
        func answer(_ name: String, _ choices: [(String, String)]) -> String? {
            let value = values[name]?.last ?? ""
            return choices.contains { $0.0 == value } ? value : nil
        }
        return Demographic(
            person: person.code, region: answer("you_region", regions), gender: answer("you_gender", genders),
            age: answer("you_age", ages), firstTimer: answer("you_first_timer", firstTimers))
    }
}

extension ActForm {
    func value(_ name: String, or known: String?) -> String { values[name]?.last ?? known ?? "" }
}
