import Journal
import Mechanism

extension JournalRecord.Removal {
    /// What goes from beside the record together with an act; nil for an act that removes nothing.
    init?(_ act: any Act) {
        switch act {
        case let act as EraseText: self = .text(act.text, of: act.entry)
        case let act as ErasePerson where act.scope == .names: self = .names(of: act.person.code)
        case let act as ErasePerson: self = .everything(of: act.person.code)
        default: return nil
        }
    }
}
