import Mechanism

extension Script {
    /// The floor of the workshop: who asked for it, who got it, and what the room felt.
    mutating func debateNewsInWorkshop() {
        let name = "news-workshop"
        func at(_ hour: Int, _ minute: Int) -> Moment { .week(-33, .wed, hour, minute) }
        ask(for: .topic, in: name, by: .vuk, at(14, 30))
        floor(to: 1, in: name, by: .kwabena, from: at(14, 31), to: at(14, 34))
        ask(for: .topic, in: name, by: .jihan, at(14, 33), from: .remote)
        ask(for: .clarification, in: name, by: .hala, at(14, 34))
        floor(to: 3, in: name, by: .kwabena, from: at(14, 35), to: at(14, 36))
        floor(to: 2, in: name, by: .kwabena, from: at(14, 36), to: at(14, 39))
        note(
            in: name, by: .bogdan, at(14, 40),
            "Stanarević: whoever can grant can refuse. Asks for one harm that a notice would not meet.")
        ask(for: .reply, in: name, by: .radomir, at(14, 41))
        ask(
            for: .topic, in: name, toGuest: "Oriol Tamsin", group: .users, by: .eungyeol, at(14, 41),
            question: "I read the news on a bus. How would I see whether a page has a licence or only a notice?")
        floor(
            to: 5, in: name, by: .kwabena, from: at(14, 42), to: at(14, 44), isAnswered: true,
            outOfTurn: "The ministry wanted to hear the question of the reader before it replied.")
        floor(to: 4, in: name, by: .kwabena, from: at(14, 44), to: at(14, 47))
        note(
            in: name, by: .bogdan, at(14, 48),
            "Ćosinac: forty letters from people who did not know whom to sue. A reason for a name and an address, not yet "
                + "for a permission.")
        ask(for: .topic, in: name, by: .jinsol, at(14, 49))
        floor(to: 6, in: name, by: .kwabena, from: at(14, 50), to: at(14, 53))
        hum(
            in: name, by: .kwabena, from: at(15, 30), to: at(15, 33),
            "Could you live with a duty to say who one is, in place of a licence?", yes: .loud, no: .soft)
        note(
            in: name, by: .bogdan, at(15, 35),
            "The hum on a plain duty to name oneself was loud for it and soft against it. The chair of the session said that "
                + "this is where to begin, and no result.")
    }
}
