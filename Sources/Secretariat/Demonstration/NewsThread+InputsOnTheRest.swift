import Mechanism

extension Script {
    /// Purpose, entry into force, and what concerns no paragraph or all of them.
    mutating func inputOnTheRest() {
        input(
            "purpose", to: "news", 1, .change, by: .bogdan, .week(-27, .fri, 15, 40),
            """
            "Orderly development" is the language of a law that can be used for anything. A court that reads § 4 will
            look at § 1 to find out what the law is for. Name one purpose; I understand that it is to know who answers.
            """,
            proposal: "The purpose of this ordinance is that everybody can know who answers for a news site.")
        answer(
            "purpose", .acceptedWithChanges, by: .hanneke, .week(-23, .thu, 9),
            """
            Accepted. We added that one must be able to reach them, since a name without an address helps nobody.
            Development, orderly or not, is gone.
            """,
            change: "§ 1: one purpose instead of two.")
        input(
            "korean", to: "news", 8, .change, by: .hagyeong, .week(-27, .sun, 20, 25),
            """
            저는 시골에 사는 독자입니다. 아들이 한국어 지역 소식 사이트를 혼자 운영합니다. 안내문과 서식이 영어로만
            나오면 신고할 때마다 돈을 내고 번역을 맡겨야 합니다. 시행 전에 한국어 서식이 나온다고 법에 적어 주세요. 저희
            마을 어르신들처럼 화면을 소리로 듣는 분도 쓸 수 있으면 좋겠습니다.
            """,
            proposal: "서식과 안내는 시행 두 달 전까지 영어와 한국어로 공개한다.")
        answer(
            "korean", .accepted, by: .hanneke, .week(-23, .thu, 10, 15),
            """
            받아들입니다. 두 달 전 공개와 두 언어를 § 8에 그대로 넣었고, 기계가 소리 내어 읽을 수 있는 형식이어야 한다는
            말씀도 함께 적었습니다. 서식은 미디어 등록관실이 만들며, 늦어지면 이 자리에서 다시 물어 주십시오.
            """,
            change: "§ 8: forms two months before, in English and Korean, readable aloud by a machine.")
        input(
            "halfyear", to: "news", 8, .change, by: .priyanka, .week(-26, .tue, 17, 35),
            """
            Three months is one production cycle of a quarterly and two bookkeeping dates. I run Upland Courier with one
            colleague and a van. We shall do what the law says, but not between harvest and the end of the year. Six
            months, please.
            """)
        answer(
            "halfyear", .accepted, by: .radomir, .week(-23, .thu, 10, 40),
            """
            Accepted. Nothing in the ordinance becomes worse by waiting three months longer, and the Registrar needs the
            time for the forms.
            """,
            change: "§ 8: six months instead of three.")
        input(
            "review", to: "news", 8, .change, by: .haram, .week(-25, .wed, 16, 45),
            """
            A law that rests on figures should be measured by figures. I propose a review after two years, with numbers
            that are fixed now so that nobody chooses them afterwards: notices received, orders sought, orders made,
            days from application to order. We would help to design the collection.
            """,
            proposal: "After two years the ministry publishes the number of notices, orders sought and orders made.")
        answer(
            "review", .acceptedWithChanges, by: .radomir, .week(-23, .thu, 11),
            """
            Accepted as § 9. We added the notices under § 7, of which nobody can say today whether there will be ten or
            ten thousand, and left out the days, which the courts do not record. The figures come back to this forum.
            """,
            change: "§ 9 is new: review after two years with figures named in advance.")
        input(
            "subsidy", to: "news", 0, .concern, by: .ilija, .week(-25, .sat, 10, 5),
            """
            In my valley there is no newspaper at all any more, licensed or not. Before the state regulates those who
            are read by 200,000 it should see to those who are read by 900 and cannot pay the printer. A tenth of what
            the Registrar will cost would do.
            """)
        answer(
            "subsidy", .outOfScope, by: .hanneke, .week(-23, .fri, 9, 25),
            """
            This ordinance cannot pay anybody; subsidies need a law with a budget. That is the only reason why we answer
            "out of scope". We have passed your input to the Culture Fund with the date of its next call, and we suggest
            that you raise it here as an issue of its own.
            """)
        input(
            "platforms", to: "news", 0, .question, by: .lotte, .week(-25, .fri, 12, 25),
            """
            Most people whom our shops reach read news in a list that a platform makes for them. Does a service that
            publishes nothing of its own and only picks from others "report on current events"? Under § 2 one can say
            yes and no. If no, the largest publishers of all are left out; if yes, so is a search engine with a news
            page caught.
            """)
        answer(
            "platforms", .deferred, by: .radomir, .week(-23, .fri, 10),
            """
            We do not know, and would rather say so than settle it in passing. The definition now asks for one or more
            persons who edit, which leaves out lists made by machines. Whether that is right needs facts that nobody
            brought: who picks, by which rules, and whom one can write to. We propose it for a second round of this
            thread.
            """)
        input(
            "helpline", to: "news", 8, .question, by: .fatoumata, .week(-24, .wed, 21, 10),
            """
            I know that I am two days late, I only heard of this at the parents' evening. Six of us write the newsletter
            for four schools. Whom do we ask whether we count? Not a website. Somebody with a telephone.
            """)
        answer(
            "helpline", .outOfScope, by: .hanneke, .week(-22, .wed, 9, 40),
            """
            Late, and read all the same. You do not count: § 2 now says that newsletters of schools are not covered. A
            telephone is not a matter for the ordinance, but the Registrar has agreed to answer one on weekday mornings
            from the day on which the forms are published; the number will be on them.
            """)
    }
}
