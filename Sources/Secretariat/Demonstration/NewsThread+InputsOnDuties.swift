import Mechanism

extension Script {
    /// §§ 5 to 7: the editor's name, the deposit, the comments of readers.
    mutating func inputOnDuties() {
        input(
            "bond", to: "news", 6, .concern, by: .jihan, .week(-28, .thu, 23, 5),
            """
            2만 크라운은 저희 주간지 석 달치 수입입니다. 큰 신문사에게는 한 시간 광고료입니다. 지난 십 년 동안 저희에게
            손해배상을 청구한 사람은 한 명도 없었습니다. 보증금은 피해자를 보호하기보다 작은 매체를 없앱니다. § 6을
            삭제해 주십시오.
            """,
            quote: "deposits 20,000 crowns as security",
            proposal: "§ 6 삭제.")
        answer(
            "bond", .accepted, by: .radomir, .week(-24, .thu, 9, 50),
            """
            받아들입니다. 법무부에 물어보니 지난 5년 동안 언론 매체가 판결받은 배상금을 내지 못한 사건은 두 건이었고, 두
            건 모두 이 기준보다 작은 매체였습니다. 보증금은 막으려던 피해를 막지 못합니다. § 6에는 이제 공개 등록부에
            관한 규정이 들어갑니다.
            """,
            change: "§ 6: the deposit is gone; the paragraph now has the public register.")
        input(
            "bond-market", to: "news", 6, .concern, by: .agnieszka, .week(-27, .tue, 16, 30),
            """
            We could pay the deposit tomorrow and would gain from it, since those who cannot would leave us their
            readers. I do not think that this is what the ministry wants. Please take it out.
            """)
        answer(
            "bond-market", .duplicate, by: .radomir, .week(-24, .thu, 10, 5),
            """
            The deposit is gone, as \(number(of: "bond")) asks. We quote your input in the explanatory note: that
            somebody who would gain from a rule speaks against it is worth knowing.
            """)
        input(
            "imprint", to: "news", 5, .support, by: .wanjiku, .week(-27, .thu, 13, 45),
            """
            The Consumers' Council supports § 5. In four of ten complaints that reach us about false reports on a
            business, the complainant could not find out to whom to write. A named person who must answer letters will
            settle most of these without a lawyer. Please keep the words about being answered; an address alone is often
            a wall.
            """)
        answer(
            "imprint", .accepted, by: .hanneke, .week(-23, .tue, 9, 10),
            """
            Thank you; support is also an input, and your figures are the best that we have on this point. The duty to
            answer is kept when the paragraph changes for other reasons.
            """,
            change: "§ 5: \"at which letters are answered\" is kept and now applies to the address as well.")
        input(
            "address", to: "news", 5, .change, by: .hala, .week(-26, .tue, 12, 15),
            """
            "Place of residence" has to go. We advise women who report on local politics. Three of the seven we worked
            with last year were visited at home by people who had found the address in an imprint; one has stopped
            writing. An address for service does what § 5 wants: papers arrive. It can be that of a lawyer or of the
            press union.

            The telephone number is the same danger by other means.
            """,
            proposal: "… and an address for service, which may be that of a lawyer or an association.")
        answer(
            "address", .acceptedWithChanges, by: .hanneke, .week(-23, .tue, 9, 30),
            """
            Accepted, and with respect for those on whose behalf you write. Residence and telephone are gone. We added
            agents to lawyers and associations, because a provider told us that it offers such a service already.
            """,
            change: "§ 5: an address for service in place of residence and telephone.")
        input(
            "comments", to: "news", 7, .concern, by: .bartol, .week(-26, .wed, 9, 20),
            """
            We host thirty-one local sites on the coast. If an operator answers for a reader's comment as for its own
            report, it will close the comments. I know, because I have asked: nineteen of the thirty-one would.
            Answerable after one has been told, and has done nothing, is a rule that everybody here could live with.
            """,
            quote: "as for its own reports",
            proposal:
                "The operator answers for contributions of readers if it was notified and did nothing within ten days.")
        answer(
            "comments", .acceptedWithChanges, by: .radomir, .week(-23, .wed, 10),
            """
            We follow you in the principle: no answer is owed for what one has not been told of. Ten days is long for
            somebody who is insulted by name, as \(number(of: "victims")) points out. The text says 72 hours, and an
            operator who thinks the comment lawful may say so instead of removing it.
            """,
            change: "§ 7: answerable only after a notice, and only if nothing is done within 72 hours.")
        input(
            "victims", to: "news", 7, .concern, by: .wanjiku, .week(-25, .mon, 14, 50),
            """
            I expect that many will ask you to soften § 7, and some softening is right. Please remember the other side:
            the owner of a bakery who was called a poisoner in 140 comments over one weekend. On Monday there was
            nothing left to protect. Whatever time the operator gets, it should be counted in hours, and the notice
            should be possible without a form.
            """)
        answer(
            "victims", .acceptedWithChanges, by: .radomir, .week(-23, .wed, 10, 20),
            """
            The period is counted in hours. 72 rather than 24, because thirty of the sites are run by people who have
            another job. A notice needs two things, the contribution and the reason; the explanatory note says that a
            letter or an e-mail will do.
            """,
            change: "§ 7: 72 hours; the notice names the contribution and the reason and needs no form.")
    }
}
