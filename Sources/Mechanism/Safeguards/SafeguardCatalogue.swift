extension Safeguard {
    /// Every safeguard, in the order of the catalogue (`data/process/safeguards.json`).
    public static let all: [Safeguard] = Theme.allCases.flatMap(catalogue)

    private static func catalogue(_ theme: Theme) -> [Safeguard] {
        func must(_ code: Code, _ text: String, check: String, source: String) -> Safeguard {
            Safeguard(code: code, text: text, check: check, source: source, severity: .must, theme: theme)
        }
        func should(_ code: Code, _ text: String, check: String, source: String) -> Safeguard {
            Safeguard(code: code, text: text, check: check, source: source, severity: .should, theme: theme)
        }
        return switch theme {
        case .open:
            [
                must(
                    .open1, "Anyone can propose an issue; no membership or fee needed",
                    check: "rule.membershipRequired==false && fee==0",
                    source: "NRI toolkit (open; non-commercial); RIPE PDP; EuroDIG"),
                must(
                    .open2, "Meetings and documents are announced on an open channel in advance",
                    check: "startsAt-announcedAt>=policy.notice (GAC 28 d f2f, 10 d online; IETF agenda 14 d)",
                    source: "GAC OP 8-9; RFC 2418"),
                must(
                    .open3, "Organising teams stay open: join and leave events are public",
                    check: "every session with state>=org-team has joinOpen or a published reason",
                    source: "EuroDIG; SEEDIG principles")
            ]
        case .known:
            [
                must(
                    .known1,
                    "The process rules in force are published and versioned, and each decision names the "
                        + "version",
                    check: "decision.rulesetHash in published rulesets",
                    source: "definition 'known'; RFC 2026 6.5.3"),
                must(
                    .known2, "Who decides in the end, and when, is stated when a consultation opens",
                    check: "non-empty before state open",
                    source: "EU minimum standards; SPMG open decision-making")
            ]
        case .accessible:
            [
                must(
                    .acc1,
                    "Every public page and live stream is usable by keyboard and screen reader; captions "
                        + "in live sessions",
                    check: "captions present for live sessions",
                    source: "IGF remote moderator guideline 5"),
                must(
                    .acc2, "Online participants have the same queue as the room",
                    check: "single queue; median wait(online)/median wait(room)<=1.5",
                    source: "MAG floor rules 2020/2022"),
                must(
                    .acc3, "A remote moderator is named and not the moderator",
                    check: "remoteModerator!=nil && !=moderator",
                    source: "EuroDIG/IGF"),
                should(
                    .acc4, "Remote slots are guaranteed",
                    check: "share of turns from remote >= min(remote share of attendance, 1/3)",
                    source: "NETmundial 2014 (2 of 6 slots)")
            ]
        case .language:
            [
                must(
                    .lang1,
                    "Core terms have an agreed local translation with definition; 'multistakeholder' is "
                        + "not rendered as 'multilateral'",
                    check: "each decision language has approved entries for the core term list",
                    source: "seed page (term loses meaning); SPMG linguistic diversity"),
                must(
                    .lang2, "The authoritative language of a text is named; translations carry the source version",
                    check: "translation.sourceHash==current || flagged stale",
                    source: "practice")
            ]
        case .balanced:
            [
                must(
                    .bal1, "Organising body has members of at least three stakeholder groups",
                    check: "distinct groups>=3",
                    source: "NRI toolkit"),
                must(
                    .bal2, "No stakeholder group exceeds its cap in a body",
                    check: "max share<=cap (default 0.5; warn 0.4)",
                    source: "balanced; MAG 2012 counter-example 25/55 = 45%"),
                must(
                    .bal3, "Gender and regional diversity of organising body",
                    check: ">=2 genders stated; >=2 places",
                    source: "NRI toolkit; IGF 2023"),
                must(
                    .bal4, "A session has at least three confirmed speakers and not one gender only",
                    check: "confirmed>=3 && distinct stated genders>=2",
                    source: "IGF 2023 screening"),
                should(
                    .bal5, "Not more than 3-4 (max 5) key participants per session",
                    check: "count<=5",
                    source: "EuroDIG; SEEDIG"),
                should(
                    .bal6, "Speaking time per stakeholder group is measured and published",
                    check: "report exists; warn if one group>50% of time",
                    source: "balanced; BPF"),
                should(
                    .bal7, "One speaker does not take more than the set time",
                    check: "statement<=300 s (EuroDIG) or <=120 s (NETmundial round)",
                    source: "EuroDIG; NETmundial"),
                should(
                    .bal8, "A person is not listed as speaker in more than N sessions",
                    check: "count<=policy (IGF 2017)",
                    source: "IGF 2017; SEEDIG"),
                must(
                    .bal9,
                    "Participation is reported by group, region, gender, first-timer, age band; unknown "
                        + "shown as unknown",
                    check: "all five tables present, each sums to 100% incl. unknown",
                    source: "IGF statistics 2008-2025"),
                must(
                    .bal10, "Same affiliation does not multiply weight",
                    check: "<=2 per affiliation in selected bodies; identical ballots of one affiliation count "
                        + "once where rule set says so",
                    source: "RFC 8713 4.17; W3C Council")
            ]
        case .bottomUp:
            [
                must(
                    .bu1, "Programme comes from a public call, with a public comment round on the draft programme",
                    check: ">=1 call and >=1 comment window >=14 d",
                    source: "NRI toolkit bottom-up; SEEDIG; EuroDIG"),
                must(
                    .bu2, "Every proposal has a visible fate and reason",
                    check: "no proposal without fate at programme publication",
                    source: "EuroDIG list of proposals; IGF"),
                must(
                    .bu3, "Evaluators do not evaluate or submit their own proposals",
                    check: "no evaluation where evaluator==submitter or same organisation",
                    source: "IGF (MAG may not submit)")
            ]
        case .nonCommercial:
            [
                must(
                    .nc1, "Non-commercial: no fee for participation, sponsors listed and without programme rights",
                    check: "fee==0 && all sponsors listed && sponsoredSlots==0",
                    source: "NRI toolkit")
            ]
        case .transparent:
            [
                must(
                    .tran1, "Meeting record within N days: agenda, attendance counts, decisions, actions",
                    check: "publishedAt-end<=14 d; attendance present",
                    source: "RFC 2418; IGF report 14 d"),
                must(
                    .tran2, "Every session has a report in the standard form, or is listed as missing",
                    check: "missing reports listed",
                    source: "IGF; KrIGF form"),
                must(
                    .tran3, "Recording and transcript linked and labelled non-authoritative or edited",
                    check: "label present",
                    source: "IGF/EuroDIG notice"),
                must(
                    .tran4, "Yearly report published and sent to the IGF secretariat",
                    check: "both parts present (preparation; event and outcomes)",
                    source: "NRI toolkit II"),
                must(
                    .tran5, "Changes of agenda, text or rules are visible as a history",
                    check: "append-only; each revision has author, time, hash",
                    source: "EuroDIG wiki diffs; transparency log")
            ]
        case .consultation:
            [
                must(
                    .cons1, "Consultation open at least the minimum period",
                    check: "closeAt-openAt>=min(kind): 40 d ICANN, 28/56/84 d EU, 30/60 d US, 40 d KR law",
                    source: "see timelines.json"),
                should(
                    .cons2, "Period not shortened; holidays lead to extension",
                    check: "no shortening event; overlap with official holidays>25% => extension or reason",
                    source: "ICANN EC 2024 extension"),
                must(
                    .cons3, "Every input has a receipt and is in the public list",
                    check: "count(list)==count(receipts)-removed(tombstoned)",
                    source: "seed: reasoned response to every input"),
                must(
                    .cons4, "Every input has a reasoned response before the text is decided",
                    check: "unanswered==0 at state responded",
                    source: "W3C 'formally addressed'; NEPA; seed"),
                must(
                    .cons5, "Each response names disposition, reason and the resulting change",
                    check: "disposition in list && reason.length>=40 && (accepted => changeRef)",
                    source: "EPA/NEPA; PCRT"),
                must(
                    .cons6, "Duplicates are grouped, not counted as weight, all signatories kept",
                    check: "tables show groups and individuals separately",
                    source: "ACUS 2021; PCRT 'not a tally'"),
                must(
                    .cons7, "Falsely attributed inputs can be flagged and removed by the named person",
                    check: "route exists; tombstone stays",
                    source: "ACUS 2021"),
                must(
                    .cons8, "Late input is flagged, not silently dropped",
                    check: "late flag",
                    source: "ICANN 'not guaranteed'"),
                must(
                    .cons9, "Summary can be challenged by those summarised",
                    check: "window>=7 d",
                    source: "ICANN 2015 inquiry feature"),
                should(
                    .cons10, "Consultation preceded by capacity building or a stated waiver",
                    check: "linked>=1 or waiver reason",
                    source: "seed (ISOC Singapore)"),
                must(
                    .cons11, "Inputs came from at least three stakeholder groups; missing groups were actively asked",
                    check: "groups>=3 or outreach log for each missing group",
                    source: "SPMG identify stakeholders; balance")
            ]
        case .roughConsensus:
            [
                must(
                    .rc1, "No consensus is declared while an objection is open",
                    check: "count(open|discussed|reason-requested)==0",
                    source: "RFC 7282 s6"),
                must(
                    .rc2, "Every objection not accommodated has a written justification that is not a head count",
                    check: "text present, reviewer not author of the proposal",
                    source: "RFC 7282 s3"),
                must(
                    .rc3, "Consensus has active support, not only silence",
                    check: "distinct supporters>=min (default 3) from >=2 groups",
                    source: "RFC 7282 s2; W3C apathy threshold"),
                must(
                    .rc4, "Polls and hums are labelled as temperature and never decide",
                    check: "decision.basis!='poll'",
                    source: "RFC 7282 s4"),
                must(
                    .rc5, "The call names exact text version; any change starts a new call",
                    check: "hash equal at declaration",
                    source: "IETF/GNSO"),
                must(
                    .rc6, "Call open long enough, on the channel everybody can reach",
                    check: ">=14 d; asynchronous channel",
                    source: "RFC 2418; GNSO list rule"),
                must(
                    .rc7, "Chair publishes a designation and re-evaluates on challenge",
                    check: ">=1 publication; challenge window>=7 d",
                    source: "GNSO 3.6"),
                must(
                    .rc8, "Level is from the named scale of the ruleset; minority statements attached",
                    check: "level in scale; if not full => invitation to file minority statement recorded",
                    source: "GNSO"),
                must(
                    .rc9, "Support is shown per stakeholder group, not only in total",
                    check: "table present; warn when one group mostly objects (>50%)",
                    source: "balanced among stakeholders"),
                should(
                    .rc10, "Objections withdrawn in exchange for others are visible",
                    check: "reason required",
                    source: "RFC 7282 horse-trading"),
                must(
                    .rc11, "Sudden recruits are visible: first activity date next to stance",
                    check: "table: share of stances from accounts younger than the call",
                    source: "RFC 7282 s7 vote stuffing")
            ]
        case .appeal:
            [
                must(
                    .app1, "Each decision has an appeal route with time limit, body and next level",
                    check: "body!=decider; limit<=2 months; levels>=1",
                    source: "RFC 2026 6.5"),
                must(
                    .app2, "Appeals are answered in writing on every argument, in time",
                    check: "arguments all referenced; ack<=14 d",
                    source: "RFC 2026; W3C Council report"),
                must(
                    .app3, "Persons involved in the decision do not sit on the appeal",
                    check: "intersection empty",
                    source: "RFC 7776; W3C"),
                must(
                    .app4, "A confidential conduct route (ombudsperson) exists, outside the chairs",
                    check: "named, not a chair",
                    source: "RFC 7776; ICANN Ombudsman")
            ]
        case .interests:
            [
                must(
                    .coi1, "Each member of a deciding body has a statement of interest not older than one year",
                    check: "age<=365 d",
                    source: "GNSO OP 5.3"),
                must(
                    .coi2, "Each meeting asks for updates of statements and the answer is recorded",
                    check: "true",
                    source: "GNSO OP 5.3"),
                must(
                    .coi3, "Representation is stated: personal capacity or for whom",
                    check: "non-empty for members and key participants",
                    source: "MAG ToR; GNSO")
            ]
        case .seats:
            [
                must(
                    .seat1,
                    "Seats per stakeholder group are defined before the election; terms limited and "
                        + "staggered",
                    check: "sum(seats)==size; term<=3 y; staggered or reason",
                    source: "CGI.br, CIRA, NomCom"),
                must(
                    .seat2, "Constituencies elect their own seats; roll published before vote",
                    check: "before voting; challenge window closed",
                    source: "CGI.br"),
                must(
                    .seat3, "Result shows turnout, seats, alternates; complaints window before certification",
                    check: "all present; window>=3 d",
                    source: "CGI.br"),
                should(
                    .seat4, "Vacant seats are visible and not older than N months",
                    check: "<=6 months or reason",
                    source: "NomCom mid-term rule"),
                should(
                    .seat5, "Attendance of members is published",
                    check: "table per member",
                    source: "MAG practice")
            ]
        case .selection:
            [
                must(
                    .sel1, "Pool is published, numbered and never changed after publication",
                    check: "hash(pub)==hash(draw)",
                    source: "RFC 3797 5.1"),
                must(
                    .sel2,
                    "Randomness sources are named in advance, lie in the future and are outside the body's "
                        + "control",
                    check: "announcedAt<source.time; >=7 d",
                    source: "RFC 3797; RFC 8713"),
                must(
                    .sel3, "Entropy is enough for the pool",
                    check: "bits>=log2(C(P,n)) or >=40",
                    source: "RFC 3797 3.3"),
                must(
                    .sel4, "Anyone can repeat the draw from published data",
                    check: "recomputed list equals published list",
                    source: "RFC 3797"),
                should(
                    .sel5, "At least five volunteers per seat",
                    check: "P>=5n",
                    source: "IGC NomCom")
            ]
        case .followUp:
            [
                must(
                    .fu1, "Each final message or decision has an addressee and a follow-up date",
                    check: "non-empty",
                    source: "IGF/EuroDIG outcome criticism; KrIGF minutes 2014"),
                must(
                    .fu2, "The addressee's answer, or silence, is recorded",
                    check: "answer or 'no answer after N days'",
                    source: "seed: government does not always incorporate, trust through dialogue")
            ]
        case .independence:
            [
                must(
                    .ind1,
                    "The mechanism does not depend on a government permit to act; if law backs it, rule "
                        + "reference is stored",
                    check: "legalBasis in {none, statute ref} recorded",
                    source: "seed message 3"),
                must(
                    .ind2, "Government attends consultations on its drafts",
                    check: "government share>0 for each consultation on a state text",
                    source: "seed (Singapore); seed message 2")
            ]
        case .youth:
            [
                should(
                    .you1, "Youth take part in regular sessions and bodies, not only in a youth track",
                    check: "share of regular sessions with a speaker <=30 or 35 years >0",
                    source: "EuroDIG; KrIGF; APIGA"),
                should(
                    .you2, "Youth programme ends in messages that enter the main process",
                    check: "linked to session or consultation",
                    source: "YOUthDIG")
            ]
        case .safety:
            [
                must(
                    .safe1,
                    "Personal data: consent for publication, purpose, way to use a public alias; "
                        + "gender/region optional",
                    check: "each public name has consent",
                    source: "EuroDIG form"),
                must(
                    .safe2, "Role play stays apart from the record",
                    check: "no exercise statement in consultation or consensus counts",
                    source: "seed: simulation exercise"),
                must(
                    .safe3, "Code of conduct accepted, removals logged with reason",
                    check: "accepted by all posters; removals have reason + tombstone",
                    source: "RFC 7154/7776")
            ]
        case .review:
            [
                should(
                    .rev1, "The mechanism reviews itself each cycle with a public evaluation survey",
                    check: "exists per cycle; n and response rate shown",
                    source: "SEEDIG 2015 report; SPMG")
            ]
        }
    }
}
