import Mechanism

extension Script {
    mutating func giveInputOnNews() {
        inputOnScopeAndLicence()
        inputOnWithdrawal()
        inputOnDuties()
        inputOnTheRest()
    }

    private mutating func inputOnScopeAndLicence() {
        input(
            "gate", to: "news", 3, .change, by: .amaia, .week(-28, .tue, 9, 40),
            """
            Thirty days is not the problem, and neither is the form. The problem is that somebody may say no. A licence
            that can be refused for lack of "assurance of responsible conduct" will be refused to those who annoy. The
            Registrar learns the same facts from a notice that comes after publication has begun, and cannot use it to
            silence anybody.

            We spoke with eleven newsrooms. Nine already print everything that § 3 and § 5 ask for.
            """,
            quote: "may be refused where the applicant does not offer assurance of responsible conduct",
            proposal: """
                Whoever operates an online news service notifies the Media Registrar within sixty days. The notice
                cannot be refused.
                """)
        answer(
            "gate", .acceptedWithChanges, by: .hanneke, .week(-24, .wed, 10),
            """
            We agree that a notice tells the Registrar what a licence would. The ground for refusal was taken over from
            the broadcasting act of thirty years ago, where it decided who got a frequency; nothing is scarce here. We
            keep thirty days, since the address for service is of use only while a complaint is fresh.
            """,
            change: "§ 3: the licence became a notice that takes effect on receipt and cannot be refused.")
        input(
            "line", to: "news", 2, .concern, by: .agnieszka, .week(-28, .wed, 14, 20),
            """
            At 50,000 the ordinance catches 61 sites. Thirty-eight of them passed the line in a single month of last
            year, usually because of one report: the flood, the ferry, a school that burned. Our own site in the river
            district passed it twice and has two employees.

            If the line is 200,000 in two months running, twelve sites remain. All of them can afford to read an
            ordinance.
            """,
            quote: "more than 50,000 readers in a month",
            proposal: "… more than 200,000 readers in each of two consecutive months.")
        answer(
            "line", .accepted, by: .radomir, .week(-24, .wed, 11, 15),
            """
            The figures agree with those that Media Studies showed in the second session. We had taken 50,000 from a law
            in another country that has twenty times our population, and can give no better reason for it.
            """,
            change: "§ 2: 200,000 readers in each of two consecutive months instead of 50,000 in one.")
        input(
            "boards", to: "news", 2, .question, by: .eungyeol, .week(-28, .fri, 20, 35),
            """
            우리 모임 게시판은 명절이 있는 달이면 방문자가 5만 명을 넘습니다. 회원들이 동네 소식을 올리지만 편집자는
            없습니다. 이런 게시판과 단체 소식지도 뉴스 서비스입니까? 아니라면 조문에 그렇게 적어 주시기 바랍니다.
            """,
            proposal: "단체, 학교, 공공기관의 게시판과 소식지는 온라인 뉴스 서비스로 보지 않는다.")
        answer(
            "boards", .acceptedWithChanges, by: .hanneke, .week(-24, .thu, 9, 30),
            """
            게시판은 대상이 아니며, 그 점이 초안에 적혀 있지 않은 것은 우리의 잘못입니다. 제안하신 문장을 받아들이되
            대화방도 함께 적고, "한 사람 이상이 편집하는" 서비스라는 말을 정의에 넣었습니다. 편집자가 없는 곳에는 의무가
            생기지 않습니다.
            """,
            change: "§ 2: edited services only; forums, message groups and newsletters are named as not covered.")
        input(
            "method", to: "news", 2, .change, by: .jaromir, .week(-27, .mon, 21, 45),
            """
            "Readers in a month" cannot be measured as written. From one week of logs of a site I look after I can
            truthfully report 18,000, 31,000 or 44,000. Put the method into the explanatory note: distinct shortened
            addresses per day, robots on the public list taken out, summed over the month and divided by the average
            number of visits. It is crude, it is the same for all, and a volunteer can run it.
            """)
        answer(
            "method", .acceptedWithChanges, by: .radomir, .week(-24, .thu, 11),
            """
            The text now says that the method is in the explanatory note. We take your method as the basis of that note
            and will publish a worked example with it; the divisor is to be fixed once a year by the university rather
            than by each site.
            """,
            change: "§ 2, last sentence: a method in the explanatory note.")
        input(
            "tracking", to: "news", 2, .concern, by: .emin, .week(-27, .wed, 10, 25),
            """
            A duty that depends on the number of readers is a reason to measure readers. The Commissioner would not want
            this ordinance to be quoted as the legal ground for identifiers that follow people from site to site. One
            clause settles it.
            """,
            proposal: "The method of counting shall not require records about individual readers.")
        answer(
            "tracking", .accepted, by: .hanneke, .week(-24, .thu, 11, 30),
            """
            Agreed without reservation. A law on who answers for the news has no business producing files on those who
            read it. Your clause stands in § 2, made one with the sentence on the method.
            """,
            change: "§ 2, last sentence: the method needs no record about any single reader.")
        input(
            "restraint", to: "news", 3, .concern, by: .nkechi, .week(-26, .mon, 16, 5),
            """
            Article 19 of the constitution forbids prior restraint of the press. The court has read "press" to include
            publications on any carrier. A permission that may be refused before the first line appears is prior
            restraint by its plain meaning, and I know of no argument that would save § 3. A notice would be safe.
            """)
        answer(
            "restraint", .duplicate, by: .radomir, .week(-24, .fri, 9, 20),
            """
            You ask for what \(number(of: "gate")) asks for, and it is done: the licence is now a notice. Your
            constitutional argument is new; we have taken it into the explanatory note to § 3, with your name if you
            permit.
            """)
        input(
            "school", to: "news", 3, .question, by: .zuri, .week(-26, .thu, 22, 40),
            """
            I edit our school's site with four others, all under 19. When the mayor resigned we had 30,000 readers in a
            week. Can people who may not sign a contract hold a licence? If not, does somebody else's name go on what we
            write?
            """)
        answer(
            "school", .notAccepted, by: .hanneke, .week(-24, .fri, 10),
            """
            No change is needed for you, which is good news: with the new line and the sentence on newsletters of
            schools in § 2 you are not covered at any number of readers. We did not add a rule on age, because nothing
            in § 3 now requires a contract; a person of seventeen can send a notice, and can name an association for
            service.
            """)
        input(
            "mixed", to: "news", 3, .concern, by: .marguerite, .week(-26, .fri, 11, 10),
            """
            The renewal after two years places editors under the influence of whoever decides on it in an election year.
            At the least the term should be longer than that of parliament.
            """)
        withdraw(input: "mixed", by: .marguerite, .week(-25, .mon, 9, 15))
        input(
            "bulletin", to: "news", 2, .change, by: .ottilie, .week(-25, .wed, 13, 30),
            """
            Municipal bulletins should be able to notify if they wish, so that residents find all news of the place in
            one register. Ours goes to 9,000 households and is edited by one of my staff.
            """)
        answer(
            "bulletin", .notAccepted, by: .radomir, .week(-23, .mon, 9, 45),
            """
            A bulletin of a public body has an address for service already: the town hall. The register is to show who
            answers where this is otherwise unknown. If bodies of the state entered it at will, readers could take it
            for a list of approved sources, which is the opposite of what § 6 is for.
            """)
    }
}
