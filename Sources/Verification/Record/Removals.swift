package import Mechanism
import TransparencyLog

/// Which acts of a record removed which texts, as its entries tell it.
///
/// Whoever says that a text is gone names the act that removed it. Here is looked up whether that act did.
package struct Removals: Sendable {
    private var acts: [Int: RemovingAct] = [:]
    private var ofText: [Hash: [Int]] = [:]
    private var ofPerson: [PersonID: [Int]] = [:]

    package init() {}

    /// Takes note of an entry of the record.
    package mutating func note(_ act: any Act, at index: Int) {
        guard let removing = RemovingAct(act) else { return }
        acts[index] = removing
        switch removing {
        case .text(let hash, _): ofText[hash, default: []].append(index)
        case .person(let person, _): ofPerson[person, default: []].append(index)
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { acts.isEmpty }

    /// Whether the act at an index removed a text.
    func act(at index: Int, removed text: CommittedText) -> Bool {
        index > text.entry && acts[index]?.removes(text) == true
    }

    /// The first act that removed a text; nil when none did.
    package func act(thatRemoved text: CommittedText) -> Int? {
        let candidates = (ofText[text.commitment.hash] ?? []) + (text.owner.flatMap { ofPerson[$0] } ?? [])
        return candidates.filter { act(at: $0, removed: text) }.min()
    }
}
