import HTML
import Mechanism

/// Which inputs a reader wants to see.
struct InputFilter: Equatable {
    var group = ""
    var state = ""

    init(_ query: [String: [String]]) {
        group = query["group"]?.last ?? ""
        state = query["state"]?.last ?? ""
    }

    func lets(_ input: Input, _ mechanism: Mechanism) -> Bool {
        let isOfGroup = group.isEmpty || mechanism.people.group(of: input.author) == group
        return switch state {
        case "answered": isOfGroup && input.answer != nil
        case "waiting": isOfGroup && input.awaitsAnswer
        default: isOfGroup
        }
    }
}

extension Reading {
    func filterForm(_ h: inout HTMLWriter, _ consultation: Consultation, _ filter: InputFilter) {
        guard consultation.inputs.count > 3 else { return }
        h.form(.method("get"), .action(Route.consultation(consultation.id).link), .class("filter")) { h in
            h.label(.for("filter-group"), words("Group"))
            h.select(.name("group"), .id("filter-group")) { h in
                h.option(.value(""), words("all"))
                for code in charter.groups.codes {
                    h.option(.value(code), .selected(code == filter.group), group(code))
                }
            }
            h.label(.for("filter-state"), words("Answer"))
            h.select(.name("state"), .id("filter-state")) { h in
                h.option(.value(""), words("all"))
                h.option(.value("answered"), .selected(filter.state == "answered"), words("answered"))
                h.option(.value("waiting"), .selected(filter.state == "waiting"), words("waiting"))
            }
            h.button(.class("button quiet"), .type("submit"), words("Show"))
        }
    }
}
