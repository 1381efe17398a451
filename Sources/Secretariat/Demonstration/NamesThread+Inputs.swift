import Mechanism

extension Script {
    mutating func giveInputOnNames() {
        inputOnNamesAnswered()
        inputOnNamesWaiting()
    }

    /// The inputs of the first two weeks, which the registry has begun to answer.
    private mutating func inputOnNamesAnswered() {
        input(
            "satire", to: "names", 2, .concern, by: .amaia, .week(-3, .mon, 15, 20),
            """
            The second sentence is the most important of the policy and the easiest to get around. Somebody who wants a
            critic's site gone will report it as phishing because it shows a minister's photograph next to a form.
            Please define phishing: a page that pretends to be somebody else in order to obtain secrets or money.
            Without "in order to" satire is phishing.
            """,
            proposal: "Phishing is to pretend to be another person or body in order to obtain secrets or payments.")
        answer(
            "satire", .accepted, by: .soren, .week(-2, .thu, 10),
            """
            Accepted. We had a definition in the handbook for our staff and none in the policy, which is the wrong way
            round. Yours is shorter than ours and covers everything that we suspended last year, save one name that we
            should not have.
            """,
            change: "§ 2: phishing, malware and botnet will be defined; the first in your words.")
        input(
            "night", to: "names", 6, .concern, by: .yunus, .week(-3, .tue, 10, 45),
            """
            Haven Hosting has eight employees and 11,000 names. Two hours at any time of day means a night shift, and a
            night shift means that we stop selling .meridia. We are not alone; I have signatures from seven registrars.
            At night let the registry decide at once, and inform us in the morning. During the day two hours are fine.
            """,
            proposal: "Between 20:00 and 8:00 and on holidays the registry decides without waiting for the registrar.")
        answer(
            "night", .acceptedWithChanges, by: .soren, .week(-2, .thu, 11, 15),
            """
            Accepted in substance, and the figures on staff were what we had asked for. Instead of fixed hours each
            registrar will tell us when it is staffed, and we wait only then. Some of the larger ones want to be asked
            at night, and should be.
            """,
            change: "§ 6: the two hours run only while the registrar has said that it is staffed.")
        input(
            "fourhours", to: "names", 5, .change, by: .kwabena, .week(-3, .tue, 16, 10),
            """
            Half of all victims are lost in four hours; see the curve in the report of the session. For phishing against
            banks and public services, where our evidence is complete in minutes, one hour is possible. We did it in 61
            cases last year.
            """,
            proposal: "… within one hour if the report comes from a trusted reporter under § 11.")
        answer(
            "fourhours", .deferred, by: .soren, .week(-2, .fri, 9, 30),
            """
            We want to say yes and cannot promise it yet. One hour at any time needs a second person on call, which the
            board decides with the budget next month. The answer will be given before the policy is adopted; if it is
            yes, your sentence is the text.
            """)
        input(
            "korean-reports", to: "names", 3, .support, by: .jihan, .week(-3, .wed, 19, 30),
            """
            한국어로 신고할 수 있게 된 것을 환영합니다. 작년에 교민들을 노린 가짜 은행 주소가 돌았을 때, 신문사로 전화한
            독자가 서른 명이었고 등록소에 신고한 사람은 없었습니다. 야간에도 한국어 전화를 받는 사람이 있습니까?
            """)
        answer(
            "korean-reports", .acceptedWithChanges, by: .soren, .week(-2, .fri, 10, 15),
            """
            밤에는 한국어 통화를 할 수 있는 직원이 없습니다. 대신 한국어 서식과 우편 신고는 언제나 받고, 밤에 온 전화는
            녹음해 두었다가 다음 날 아침 아홉 시까지 답하겠습니다. 긴급한 피싱 신고는 서식이 가장 빠르다는 점을 안내에
            적겠습니다.
            """,
            change: "§ 3: calls in Korean outside working hours are recorded and answered by nine the next morning.")
        input(
            "shops", to: "names", 2, .change, by: .lotte, .week(-3, .thu, 12, 50),
            """
            Our members lose more to shops that take money and send nothing than to false banks. Please add fraud by web
            shops to § 2. Customers do not care whether the technical term is phishing.
            """,
            proposal: "Abuse means phishing, fraudulent shops, the distribution of malware, and the control of botnets."
        )
        answer(
            "shops", .notAccepted, by: .soren, .week(-2, .fri, 14),
            """
            The harm is real. But whether a shop is fraudulent or merely late cannot be seen from a page within four
            hours, and a mistake closes a business. For phishing the page itself is the evidence. The Consumers' Council
            can order a shop off the net within three days, and we follow such orders the same hour. A shop that
            pretends to be another shop is phishing and is covered.
            """)
        input(
            "evidence", to: "names", 12, .support, by: .nestor, .week(-3, .fri, 9, 20),
            """
            One year is what investigations need, and we are glad to see it. The written request with its legal basis is
            no burden; we should have to have one anyway.
            """)
        answer(
            "evidence", .accepted, by: .soren, .week(-2, .mon, 9, 50),
            """
            Recorded as support. The written request with its legal basis stays. How long evidence is kept is not
            settled by this: the Data Protection Commissioner asks for a shorter period in \(number(of: "oneyear")), and
            both will be answered in the final text.
            """,
            change: "§ 12: the written request is kept as drafted; the period of one year is under review.")
    }

    /// The inputs that still wait for an answer.
    private mutating func inputOnNamesWaiting() {
        input(
            "oneyear", to: "names", 12, .change, by: .emin, .week(-3, .fri, 15, 35),
            """
            Evidence contains copies of pages, and pages contain data of victims: what they typed, sometimes. A year for
            all of it is more than is needed. Six months, and longer only for what an authority has asked for within
            that time.
            """,
            proposal: "The registry keeps evidence for six months, and longer where an authority has asked for it.")
        input(
            "subdomain", to: "names", 8, .question, by: .ingrid, .week(-2, .mon, 10, 25),
            """
            "Suspending a name below before the name itself": the registry does not run what is below. It can suspend
            example.meridia but not shop.example.meridia, which is in the zone of the holder. Is this an instruction to
            the registrar, or to the holder?
            """)
        input(
            "town-hall", to: "names", 7, .concern, by: .ottilie, .week(-2, .mon, 14, 55),
            """
            Our town hall, the school and the library share one name. Last year a pupil's page was broken into, and for
            an afternoon nobody in Sele could reach the office for births and marriages. "Tries to reach the holder" is
            good. Please say how often and for how long, and keep a list of names that belong to public services, for
            which somebody must be called before anything is done.
            """)
        input(
            "twelve", to: "names", 10, .change, by: .bartol, .week(-2, .tue, 9, 15),
            """
            Twelve hours for a review are eleven too many when the mistake is plain. Split it: one hour if the registry
            itself sees the mistake, twelve if somebody has to think.
            """,
            proposal:
                """
                A plain mistake is corrected within one hour of being pointed out; otherwise the review takes twelve
                hours at most.
                """
        )
        input(
            "headers", to: "names", 3, .editorial, by: .jaromir, .week(-2, .tue, 22, 30),
            """
            "A picture or copy of what was seen" should say that the header of the mail is part of the copy, where it
            began with a mail. Nine of ten reports that reach operators lack it, and it is the only part that cannot be
            typed by hand.
            """)
        input(
            "false-reports", to: "names", 11, .concern, by: .hala, .week(-2, .wed, 11, 40),
            """
            Two of our clients were reported by the same man eleven times. None of the reports was true; each cost them
            a weekend. § 11 ends the privilege of trusted reporters after three false reports but says nothing about
            others. Whoever reports falsely and knows it should at least be dealt with last, and the person reported
            should learn that it happened.
            """)
        input(
            "court-review", to: "names", 10, .concern, by: .nkechi, .week(-2, .thu, 16, 20),
            """
            A review by a colleague is better than none but is not independent. I suggest three outside reviewers,
            chosen by this forum for two years, who look at a decision afterwards if the holder asks. Not to be faster,
            but so that the next decision is better.
            """,
            proposal:
                """
                The holder may afterwards bring the decision before a panel of three, named by the Internet Forum
                Meridia.
                """
        )
        input(
            "statistics", to: "names", 13, .change, by: .haram, .week(-2, .fri, 13, 5),
            """
            분기별 통계에 중앙값과 가장 느린 사례를 함께 실어 주십시오. 평균만으로는 열하루가 걸린 한 건이 보이지
            않습니다. 원자료를 익명으로 공개하면 대학에서 검증할 수 있습니다.
            """,
            proposal: "… 소요 시간은 중앙값과 최댓값을 함께 공개한다.")
        input(
            "small-mail", to: "names", 9, .concern, by: .priyanka, .week(-2, .sun, 18, 45),
            """
            If the name is suspended, mail to the address under that name does not arrive, and this is the address most
            of us have given. "By two ways" must not mean two letters to the same dead box. One of the two has to be a
            telephone or an address elsewhere.
            """,
            proposal: "… by two ways that do not depend on the name.")
        input(
            "liability", to: "names", 14, .concern, by: .agnieszka, .ago(6, 10, 10),
            """
            A free year is worth nine crowns. Two days off the net cost Zlatnik Tiles 14,000. Nobody expects the
            registry to pay for everything, but "gross negligence" in front of a clock of four hours means never. A
            fixed sum per day, capped, would be fair and could be insured.
            """)
        input(
            "press-copy", to: "names", 2, .question, by: .vuk, .ago(5, 15, 25),
            """
            False copies of two papers were used before the last election: same look, one invented report. Nobody asked
            for passwords or money. Is this phishing under § 2? If it is not, is it nothing?
            """)
        input(
            "dns-warn", to: "names", 8, .change, by: .haram, .ago(4, 11, 30),
            """
            지난 학기 수업에서 실험해 보았습니다. 정지된 이름으로 들어온 사람에게 아무것도 보여 주지 않으면 은행이 고장
            난 줄 알고 다른 주소를 찾습니다. 경고 화면으로 돌리는 방법을 가장 먼저 쓰도록 순서에 넣어 주십시오.
            """)
        input(
            "research", to: "names", 12, .question, by: .bogdan, .ago(2, 16, 40),
            """
            May evidence be given to researchers, without the data of persons? § 12 speaks only of authorities. Nobody
            can learn from attacks that are deleted after a year and seen by no one.
            """)
        input(
            "spared", to: "names", 5, .support, by: .wanjiku, .ago(1, 12, 15),
            """
            The Consumers' Council supports § 5 as drafted. Of the 88 people who came to us after a false bank last
            year, 70 would have been spared by a name that is gone in four hours.
            """)
    }
}
