import Mechanism

extension RuleCase {
    static let ofPeople: [RuleCase] = [
        RuleCase(
            .notPermitted, .at(.founded), AdoptCharter.sample, by: .advocate, not: .secretary,
            saying: ["charter.adopted"]),
        RuleCase(.notPermitted, .at(.founded), Join.sample, by: .advocate, not: .stranger),
        RuleCase(.notPermitted, .at(.founded), Rename.sample, by: .secretary, not: .onlooker),
        RuleCase(.notFounded, .empty, not: .at(.founded), Join.sample, by: .operator, saying: []),

        RuleCase(.threeGroups, .empty, AdoptCharter.sample, by: .operator) {
            $0.charter.groups = Vocabulary($0.charter.groups.terms.prefix(2) + [])
        },
        RuleCase(.threeGroups, .empty, AdoptCharter.sample, by: .operator) { $0.charter.limits.supportingGroups = 7 },
        RuleCase(.groupInUse, .at(.founded), AdoptCharter.sample, by: .secretary, saying: ["users"]) {
            $0.charter.groups = Vocabulary($0.charter.groups.terms.dropLast() + [])
        },

        RuleCase(.alreadyJoined, .at(.founded), Join.sample, by: .operator) { $0.person = .user },
        RuleCase(.alreadyJoined, .at(.founded), Join.sample, by: .operator) { $0.person = .nobody },
        RuleCase(.unknownGroup, .at(.founded), Join.sample, by: .stranger, saying: ["martians"]) {
            $0.group = "martians"
        },
        RuleCase(.unknownGroup, .at(.founded), Join.sample, by: .stranger, saying: [""]) { $0.group = "" },
        RuleCase(.unknownGroup, .at(.founded), ChangeCapacity.sample, by: .onlooker) { $0.group = "martians" },
        RuleCase(.organisationUnnamed, .at(.founded), Join.sample, by: .stranger) { $0.behalf = .organisation },
        RuleCase(.organisationUnnamed, .at(.founded), ChangeCapacity.sample, by: .onlooker) {
            $0.behalf = .organisation
        },

        RuleCase(.unknownPerson, .at(.founded), GrantRole.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(.holdsRole, .at(.founded), GrantRole.sample, by: .secretary) { $0.person = .editor },
        RuleCase(
            .ownRole, .at(.founded), GrantRole.sample.but { ($0.person, $0.role) = (.secretary, .decisionMaker) },
            by: .secretary, not: .colleague),
        RuleCase(
            .ownRole, .at(.founded), GrantRole.sample.but { ($0.person, $0.role) = (.secretary, .drafter) },
            by: .secretary, not: .operator),
        RuleCase(.chairHoldsNoOtherRole, .at(.founded), GrantRole.sample, by: .secretary) { $0.person = .chair },
        RuleCase(.chairHoldsNoOtherRole, .at(.founded), GrantRole.sample, by: .secretary) {
            ($0.person, $0.role) = (.minister, .chair)
        },
        RuleCase(.holdsNoSuchRole, .at(.founded), RevokeRole.sample, by: .secretary) { $0.role = .chair },
        RuleCase(.holdsNoSuchRole, .at(.founded), RevokeRole.sample, by: .secretary) { $0.person = .stranger },
        RuleCase(
            .lastSecretariat,
            .at(.founded).after(
                RevokeRole.sample.but { ($0.person, $0.role) = (.colleague, .secretariat) }, by: .secretary),
            not: .at(.founded), RevokeRole.sample.but { ($0.person, $0.role) = (.secretary, .secretariat) },
            by: .secretary)
    ]
}
