import Mechanism

/// What was raised in the last weeks and waits for the secretariat, or for its submitter.
extension Script {
    mutating func tellOfRaisedIssues() {
        raise(
            "safer", by: .lotte, .week(-2, .tue, 12, 10), .on, [.cybercrime],
            title: "Make the Internet safer",
            question:
                "Something has to be done about fraud. Our members lose money every day and nobody feels responsible.",
            affected: "Everybody.", interest: "We represent online shops.")
        screen(
            "safer", .returned, by: .mirela, .week(-1, .mon, 9, 25),
            """
            The worry is shared, but there is no question in it yet that anybody could answer. Please say which kind of
            fraud, who could act against it and does not, and what should be decided. If you mean shops that take money
            and send nothing, your input on the abuse of names has the beginning of a good issue. You have thirty days;
            call us if you would like to think aloud.
            """)
        raise(
            "identity", by: .eungyeol, .week(-1, .wed, 20, 40), .on, [.access, .privacy, .multilingualism],
            title: "휴대전화가 없는 사람의 본인 확인",
            question: """
                올해부터 공공 서비스 열네 가지가 휴대전화 인증을 요구합니다. 본인 명의의 전화가 없는 어르신, 막 이주한
                사람, 가족 요금제를 쓰는 사람은 남의 전화를 빌려야 합니다. 전화번호가 신분증을 대신해도 됩니까? 대신할
                다른 방법은 누가 마련해야 합니까?
                """,
            affected: "본인 명의의 휴대전화가 없는 성인 약 7만 명. 이들을 돕느라 자기 전화를 빌려주는 가족과 이웃.",
            interest: "지난달 우리 모임에 들어온 상담 52건 가운데 19건이 이 문제였습니다.", answering: "issues", joins: true)
        raise(
            "procurement", by: .jaromir, .ago(2, 21, 15), .of, [.standards, .resources],
            title: "Should public bodies still buy networks that speak only the old protocol?",
            question: """
                The ministry asks every citizen to use its services, and a growing number of providers give their
                customers an IPv6 address first and share the old ones among hundreds. Four of the ten most used public
                services cannot be reached over IPv6 at all. Should public contracts require both, from when, and what
                may it cost?
                """,
            affected:
                """
                Users behind shared addresses, who are locked out when one of them misbehaves. Operators. Whoever writes
                public tenders.
                """,
            interest:
                "I run a small network in a town and teach the operators' course. I sell nothing to public bodies.",
            answering: "issues")
    }
}
