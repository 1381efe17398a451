import Mechanism

extension Demonstration.Account {
    /// Everybody in the story, those with a task in the process first.
    static let meridians: [Self] = [
        .mirela, .seoin, .theodore, .ljubica, .radomir, .hanneke, .djurdja, .soren, .nkechi, .bogdan, .emin,
        .ottilie, .nestor, .agnieszka, .bartol, .yunus, .priyanka, .jihan, .lotte, .vuk, .amaia, .hala, .tomas,
        .wanjiku, .ingrid, .kwabena, .jaromir, .jinsol, .haram, .marguerite, .dagny, .eungyeol, .hagyeong, .ilija,
        .zuri, .fatoumata
    ]
}

extension Script {
    /// Everybody joins, most of them when an issue comes up that concerns them.
    mutating func gatherPeople() {
        grant(
            .secretariat, to: .seoin, .week(-40, .mon, 10, 5), by: Account.mirela.actor,
            "Second secretary, so that no issue is screened by the one who raised it and nobody is alone at the desk.")
        grant(
            .chair, to: .theodore, .week(-40, .wed, 9, 30), by: Account.mirela.actor,
            "Chosen by the annual meeting. Holds no other office and speaks for no organisation while in the chair.")
        grant(
            .chair, to: .ljubica, .week(-40, .wed, 9, 35), by: Account.mirela.actor,
            "Chosen by the annual meeting as second chair, for texts on which the first has a stake.")
        grant(
            .drafter, to: .radomir, .week(-40, .thu, 13, 10), by: Account.seoin.actor,
            "Named by the ministry to draft the texts on which it consults, and to answer the inputs.")
        grant(
            .drafter, to: .hanneke, .week(-40, .thu, 13, 15), by: Account.seoin.actor,
            "Second drafter of the ministry, so that nobody has to answer an input of their own.")
        grant(
            .decisionMaker, to: .djurdja, .week(-40, .fri, 11, 40), by: Account.seoin.actor,
            "Deputy minister in charge of communications; answers in public for what becomes of the outcome.")
        grant(
            .drafter, to: .soren, .week(-5, .mon, 10, 20), by: Account.mirela.actor,
            "Drafts the registry's policy on the abuse of names and answers the inputs on it.")

        join(.seoin, .week(-40, .mon, 9, 50))
        join(.theodore, .week(-40, .tue, 14, 20))
        join(.ljubica, .week(-40, .tue, 16, 45))
        join(.vuk, .week(-40, .wed, 8, 55))
        join(.amaia, .week(-40, .wed, 10, 15))
        join(.nkechi, .week(-40, .wed, 17, 30))
        join(.radomir, .week(-40, .thu, 9, 10))
        join(.hanneke, .week(-40, .thu, 9, 25))
        join(.dagny, .week(-40, .thu, 19, 40))
        join(.djurdja, .week(-40, .fri, 10, 30))
        join(.eungyeol, .week(-40, .fri, 18, 5))
        join(.jinsol, .week(-40, .fri, 11, 15))
        join(.bogdan, .week(-39, .mon, 13, 50))
        join(.agnieszka, .week(-39, .wed, 10, 40))
        join(.kwabena, .week(-38, .tue, 9, 35))
        join(.ingrid, .week(-38, .tue, 15, 20))
        join(.emin, .week(-37, .wed, 11, 5))
        join(.bartol, .week(-36, .mon, 16, 10))
        join(.jihan, .week(-36, .thu, 20, 30))
        join(.hala, .week(-35, .tue, 12, 45))
        join(.wanjiku, .week(-34, .fri, 9, 15))
        join(.ilija, .week(-33, .sat, 17, 25))
        join(.marguerite, .week(-31, .thu, 10, 50))
        join(.jaromir, .week(-30, .mon, 21, 10))
        join(.priyanka, .week(-29, .tue, 14, 5))
        join(.hagyeong, .week(-28, .sun, 19, 55))
        join(.nestor, .week(-27, .mon, 9, 45))
        join(.zuri, .week(-27, .wed, 22, 15))
        join(.haram, .week(-27, .thu, 15, 30))
        join(.lotte, .week(-26, .tue, 13, 20))
        join(.ottilie, .week(-26, .wed, 11, 30))
        join(.fatoumata, .week(-24, .tue, 21, 40))
        join(.soren, .week(-22, .mon, 10, 10))
        join(.tomas, .week(-20, .wed, 9, 55))
        join(.yunus, .week(-12, .thu, 16, 35))
    }
}
