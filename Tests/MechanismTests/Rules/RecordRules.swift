import Mechanism
import TransparencyLog

extension RuleCase {
    static let ofTheRecord: [RuleCase] = [
        RuleCase(.unknownText, .at(.raised), EraseText.sample, by: .secretary) { $0.entry = 100_000 },
        RuleCase(.unknownText, .at(.raised), CorrectText.sample, by: .secretary) { $0.entry = 100_000 },
        RuleCase(
            .erasedAlready, .at(.raised).after(EraseText.sample, by: .secretary), not: .at(.raised),
            EraseText.sample, by: .secretary),
        RuleCase(
            .erasedAlready, .at(.raised).after(EraseText.sample, by: .secretary), not: .at(.raised),
            CorrectText.sample, by: .secretary),
        RuleCase(
            .erasedAlready,
            .at(.founded).after(ErasePerson.sample.but { $0.scope = .everything }, by: .secretary), not: .at(.founded),
            ErasePerson.sample, by: .secretary),
        RuleCase(.unknownPerson, .at(.founded), ErasePerson.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(.notPermitted, .at(.founded), ErasePerson.sample, by: .advocate, not: .onlooker),
        RuleCase(
            .lastSecretariat,
            .at(.founded).after(
                RevokeRole.sample.but { ($0.person, $0.role) = (.colleague, .secretariat) }, by: .secretary),
            not: .at(.founded),
            ErasePerson.sample.but { ($0.person, $0.scope) = (.secretary, .everything) }, by: .secretary),

        RuleCase(.unknownGroup, .at(.founded), NameWitnesses.sample, by: .secretary, saying: ["martians"]) {
            $0.board.witnesses[0].group = "martians"
        },
        RuleCase(.notAWitnessKey, .at(.founded), NameWitnesses.sample, by: .secretary) {
            $0.board.witnesses[0].key = "example.org+12345678+key"
        },
        RuleCase(.notAWitnessAddress, .at(.founded), NameWitnesses.sample, by: .secretary, saying: ["file:///etc"]) {
            $0.board.witnesses[0].address = "file:///etc"
        },
        // It stands in a line of the published policy, whose parts are parted by spaces.
        RuleCase(.notAWitnessAddress, .at(.founded), NameWitnesses.sample, by: .secretary) {
            $0.board.witnesses[0].address = "https://witness.civil.example/a b"
        },
        RuleCase(.notAWitnessAddress, .at(.founded), NameWitnesses.sample, by: .secretary) {
            $0.board.witnesses[0].address = "https://"
        },
        // One key under two names would let one body stand for two groups.
        RuleCase(.witnessTwice, .at(.founded), NameWitnesses.sample, by: .secretary) {
            let key = try? Cosigner(name: "other.example", ed25519: Array(repeating: 1, count: 32)).verifier.text
            $0.board.witnesses[1].key = key ?? ""
        },
        RuleCase(.witnessTwice, .at(.founded), NameWitnesses.sample, by: .secretary) {
            $0.board.witnesses.append($0.board.witnesses[0])
        },
        // Government alone, or any group alone, is never enough.
        RuleCase(.quorumOfGroups, .at(.founded), NameWitnesses.sample, by: .secretary, saying: ["1"]) {
            $0.board.witnesses.removeLast()
        },
        RuleCase(.quorumOfGroups, .at(.founded), NameWitnesses.sample, by: .secretary, saying: ["2"]) {
            $0.board.quorum = 3
        }
    ]
}
