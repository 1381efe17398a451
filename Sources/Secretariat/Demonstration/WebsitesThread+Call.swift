import Mechanism

extension Script {
    mutating func callConsensusOnWebsites() {
        call(
            "websites", on: "websites", version: 2, by: .ljubica, .week(-3, .mon, 10), until: .week(-1, .tue, 18),
            """
            Version 2 of the Regulation on Accessible Public Websites. Who cannot live with it, and why? An objection
            needs a reason and, if you have one, a remedy. Support counts only if it is said.
            """)
        stance(
            on: "websites", .support, by: .tomas, .week(-3, .mon, 13, 10),
            "With § 5 nobody is late because a button has no name. That is what I came for.")
        stance(
            on: "websites", .support, by: .ilija, .week(-3, .tue, 18, 40), "Five working days I can wait.")
        stance(on: "websites", .support, by: .jaromir, .week(-3, .wed, 21, 15))
        stance(
            on: "websites", .support, by: .hagyeong, .week(-3, .thu, 20, 5),
            "저희 마을 어르신들이 직접 들어 보고 좋다고 하셨습니다. 찬성합니다.")
        stance(on: "websites", .support, by: .marguerite, .week(-2, .mon, 10, 30))
        stance(on: "websites", .support, by: .zuri, .week(-2, .mon, 22, 20))
        stance(
            on: "websites", .canLiveWithIt, by: .priyanka, .week(-2, .tue, 17, 30),
            "I cannot judge what it costs the towns. For readers in the uplands it would be good.")
        stance(
            on: "websites", .support, by: .wanjiku, .week(-2, .wed, 9, 50), "Even without the sample that we asked for."
        )
        object(
            "instalment", to: "websites", 2, .major, by: .ottilie, .week(-2, .thu, 15, 40),
            """
            § 2 as revised hits small bodies twice. We have no framework contract and buy a site every eight years from
            one of three local firms, each with two or three people. None of them can wait for the last instalment until
            a test with users has been arranged, which in Sele took eleven weeks. They will not offer any more, and we
            shall be left with the one large supplier from the capital, at twice the price.

            This sentence was not in version 1. I would have said this in the consultation.
            """,
            remedy:
                """
                Full payment if the test has not taken place within six weeks for reasons that lie with the public body.
                """
        )
        stance(
            on: "websites", .support, by: .emin, .week(-2, .fri, 11),
            """
            The Commissioner's office had its own site tested by the association during the consultation. It was worth
            it.
            """
        )
        stance(on: "websites", .support, by: .bartol, .week(-1, .mon, 16, 30))
    }
}
