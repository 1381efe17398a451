import Mechanism

/// A thread before its session, and with it the languages that the forum works in.
extension Script {
    mutating func tellOfRuralAccess() {
        raise(
            "rural", by: .hagyeong, .week(-10, .tue, 20, 30), .both, [.access, .multilingualism],
            title: "농어촌 지역의 인터넷 접근",
            question: """
                제가 사는 고지 마을에는 광케이블이 4킬로미터 앞에서 끊깁니다. 사업자는 가입자가 스무 집이 안 되면 놓을
                수 없다고 하고, 지자체는 통신은 중앙정부의 일이라고 합니다. 그사이 조합 대출 신청도, 병원 예약도
                인터넷으로만 받습니다. 누가 마지막 4킬로미터를 책임져야 하며, 그 비용은 어떻게 나누어야 합니까?
                """,
            affected: "고속 회선이 없는 약 1만 9천 가구. 고지와 섬 지역 주민, 그곳의 학교 31곳과 보건소 12곳.",
            interest: "제가 그 가운데 한 집에 삽니다. 우리 모임은 사업자나 지자체에서 지원을 받지 않습니다.")
        screen(
            "rural", .listed, by: .mirela, .week(-9, .mon, 9, 30),
            """
            Raised from a house that is concerned, with a question that nobody in the forum has an answer to. It is
            about cables and about who pays, so both of and on the Internet. The thread is led in Korean, with summaries
            in English.
            """)
        moveOn("rural", by: .seoin, .week(-9, .tue, 10), "비용과 기술의 선택지를 먼저 함께 알아보기로 했습니다.")
        brief(
            "rural", by: .seoin, .week(-7, .wed, 11), in: "ko",
            """
            지금의 상황. 메리디아 가구의 94%는 초당 30메가비트 이상의 회선을 쓸 수 있습니다. 나머지 1만 9천 가구는
            대부분 고지와 섬에 있습니다. 이들 가운데 절반은 이동통신으로 접속하지만 저녁이면 영상 통화가 되지 않습니다.

            선택지. 첫째, 사업자에게 보편적 역무를 지우는 방법. 둘째, 지자체나 주민 조합이 직접 놓는 방법. 해안에서는
            조합이 7년째 그렇게 하고 있습니다. 셋째, 무선과 위성. 빨리 할 수 있지만 날씨와 나무의 영향을 받고 월
            이용료가 높습니다.

            비용. 광케이블은 산지에서 킬로미터당 약 1만 1천 크라운이 듭니다. 전봇대를 함께 쓰면 절반으로 줄지만,
            전봇대의 주인인 전력회사는 임대료의 기준을 공개하지 않았습니다.

            의견이 갈리는 점. 비용을 모든 가입자가 나눌 것인가, 세금으로 낼 것인가. 어느 속도까지를 권리로 볼 것인가.
            스무 집이 안 되는 마을은 기다려야 하는가.

            In English: 19,000 households lack a usable line. Three ways are open (a universal service duty, networks
            owned by towns or cooperatives, radio and satellite); what they cost is known, who should pay is not.
            """)
        announce(
            .talk, "rural-talk", on: "rural", by: .seoin, .week(-7, .wed, 11, 30), title: "조합이 놓은 광케이블: 해안의 7년",
            host: "Coastal Fibre Cooperative", in: "ko", starts: .week(-4, .thu, 19), place: "고지 마을회관, 온라인 병행 (영한 통역)")
        held(
            "rural-talk", by: .seoin, .week(-4, .fri, 10, 30),
            [.government: 5, .private: 9, .civil: 6, .technical: 8, .academia: 4, .users: 38],
            material: """
                발표 자료와 질의응답 기록, 한국어와 영어. 조합은 가구마다 이틀의 노동을 내면 연결비를 절반으로 깎아
                주었고, 첫해의 실수 세 가지를 숨김없이 이야기했습니다.
                """)
        moveOn("rural", by: .seoin, .week(-3, .tue, 11), "여섯 이해관계자 그룹에서 일흔 명이 참석했습니다. 이제 비용을 나누는 방법을 마주 앉아 이야기할 때입니다.")
        planRuralSession()
        announce(
            .training, "rural-survey", on: "rural", by: .seoin, .week(-1, .tue, 10), title: "우리 마을 회선 재기: 측정 방법 실습",
            host: "Sele Polytechnic", in: "ko", starts: .week(1, .wed, 18), place: "셀레 공업대학 3호관, 온라인 병행",
            takesRegistrations: true)
    }

    private mutating func planRuralSession() {
        let name = "rural-session"
        propose(
            name, on: "rural", by: .eungyeol, .week(-3, .wed, 20), in: "ko", title: "마지막 4킬로미터는 누가 놓는가",
            teaser: "사업자, 지자체, 조합, 전력회사가 한 마을의 지도를 놓고 비용을 나누어 봅니다",
            keywords: "농어촌 접근, 보편적 역무, 조합망, 전봇대 공동 이용",
            description: """
                실제 마을 하나의 지도와 견적서를 함께 봅니다. 스무 집이 안 되는 마을에서 광케이블, 무선, 위성을 놓을 때
                각각 누가 얼마를 내게 되는지 계산하고, 참가자가 역할을 바꾸어 나누어 봅니다. 목표는 정답이 아니라, 어떤
                조건이면 각자가 자기 몫을 낼 수 있는지 적어 두는 것입니다.

                Interpretation into English. The estimate sheets are in both languages; no knowledge of networks is
                needed.
                """,
            format: "지도와 견적 설명 20분, 역할을 바꾼 모둠 토의 40분, 전체 토론 30분. 원격 참가자는 따로 한 모둠을 이룹니다.",
            reading: "브리프, 조합의 발표 자료, 통신요금 통계 4쪽.")
        accept(
            name, by: .mirela, .week(-2, .mon, 9, 50),
            "Brings together those who point at each other, over one map and one estimate.")
        part(.focalPoint, of: name, to: .hagyeong, by: .mirela, .week(-2, .mon, 9, 55))
        part(.moderator, of: name, to: .eungyeol, by: .hagyeong, .week(-2, .wed, 20, 10))
        part(.remoteModerator, of: name, to: .jinsol, by: .hagyeong, .week(-2, .wed, 20, 15), note: "한국어와 영어")
        part(.rapporteur, of: name, to: .haram, by: .hagyeong, .week(-2, .wed, 20, 20))
        part(.keyParticipant, of: name, to: .bartol, by: .hagyeong, .week(-2, .wed, 20, 25), note: "조합의 경험")
        part(.keyParticipant, of: name, to: .ottilie, by: .hagyeong, .week(-2, .wed, 20, 30), note: "지자체의 몫")
        part(.keyParticipant, of: name, to: .hanneke, by: .hagyeong, .week(-2, .thu, 19, 40), note: "보편적 역무 제도")
        part(
            .keyParticipant, of: name, toGuest: "Anselm Tirkova", organisation: "Upland Power", country: "Meridia",
            group: .private,
            by: .hagyeong, .week(-2, .thu, 19, 45), note: "전봇대와 임대료")
        schedule(
            name, by: .hagyeong, .week(-1, .mon, 11), from: .week(2, .thu, 15), to: .week(2, .thu, 16, 30),
            place: "고지 마을회관 / Upland village hall", links: "https://meet.example.org/last-four-kilometres")
        link(
            name, by: .hagyeong, .week(-1, .mon, 11, 5), stream: "https://stream.example.org/upland",
            captions: "https://captions.example.org/upland")
    }
}
