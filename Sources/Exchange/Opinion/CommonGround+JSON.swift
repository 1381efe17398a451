import OpinionMap

extension CommonGround {
    func write(
        to json: inout CanonicalJSON, _ declarations: Declarations, total: VoteCounts, _ smallestCell: Int
    ) {
        let shown = declared.map { PublishedCells($0.cells.map(\.counts), total: total, threshold: smallestCell) }
        // Every figure over all groups would give a withheld count away to whoever solves for it.
        let isComplete = shown?.isComplete ?? true
        json.object { json in
            let names = headline == declared ? declarations.groups : headline.cells.indices.map(String.init)
            json.member("label") { $0.value(headline.assurance.label.kind.rawValue) }
            headline.assurance.label.writeDetails(to: &json, names, isComplete: isComplete)
            if isComplete { writeFigures(to: &json) }
            json.member("depends_on_one_organisation") { $0.value(dependsOnOneOrganisation) }
            if let declared, let shown {
                json.member("declared") { declared.write(to: &$0, declarations.groups, shown) }
            }
            if let discovered {
                json.member("discovered") { json in
                    let cells = discovered.cells
                    discovered.write(
                        to: &json, cells.indices.map(String.init),
                        PublishedCells(cells.map(\.counts), total: total, threshold: 0))
                }
            }
        }
    }

    private func writeFigures(to json: inout CanonicalJSON) {
        json.member("probability") { $0.value(probability) }
        json.member("rejection_probability") { $0.value(headline.rejection.probability) }
        json.member("q") { $0.value(falseDiscoveryRate) }
        json.member("assured_minimum") { $0.value(headline.assurance.assuredMinimum) }
        json.member("balanced_approval") { json in
            json.object { json in
                for (name, value) in zip(["0", "1", "inf"], approval) { json.member(name) { $0.value(value) } }
            }
        }
        json.member("stratified") { json in
            json.object { json in
                json.member("mean") { $0.value(stratified.mean) }
                json.member("interval") { $0.list([stratified.interval.lowerBound, stratified.interval.upperBound]) }
            }
        }
    }
}

extension CommonGround.Finding {
    fileprivate func write(to json: inout CanonicalJSON, _ names: [String], _ shown: PublishedCells) {
        json.object { json in
            json.member("label") { $0.value(assurance.label.kind.rawValue) }
            assurance.label.writeDetails(to: &json, names, isComplete: shown.isComplete)
            if shown.isComplete {
                json.member("probability") { $0.value(assurance.probability) }
                json.member("assured_minimum") { $0.value(assurance.assuredMinimum) }
            }
            json.member("groups") { json in
                json.object { json in
                    for (number, name) in names.enumerated() {
                        json.member(name) { json in
                            write(to: &json, cell: number, shown.groups[number], isComplete: shown.isComplete)
                        }
                    }
                }
            }
        }
    }

    /// A group's part. The figures that are exact functions of its counts are withheld together with them.
    private func write(to json: inout CanonicalJSON, cell number: Int, _ counts: VoteCounts?, isComplete: Bool) {
        let support = cells[number]
        guard let counts else {
            return json.object { $0.member("withheld") { $0.value(true) } }
        }
        json.object { json in
            json.member("agree") { $0.value(counts.agree) }
            json.member("disagree") { $0.value(counts.disagree) }
            json.member("pass") { $0.value(counts.pass) }
            json.member("seen") { $0.value(counts.seen) }
            json.member("effective") { $0.value(support.effective) }
            json.member("p") { $0.value(support.share) }
            json.member("decided") { json in
                if let share = support.decidedShare { json.value(share) } else { json.null() }
            }
            json.member("interval") { json in
                let interval = wilsonInterval(support.agree, of: support.effective)
                json.list([interval.lowerBound, interval.upperBound])
            }
            json.member("support_probability") { $0.value(assurance.probabilities[number]) }
            if isComplete, let fragility { json.member("fragility") { $0.value(fragility[number]) } }
        }
    }
}

extension JointAssurance.Label {
    fileprivate func writeDetails(to json: inout CanonicalJSON, _ names: [String], isComplete: Bool) {
        func name(_ group: Int) -> String { names.indices.contains(group) ? names[group] : String(group) }
        switch self {
        case .leaning(let limiting, let needed):
            json.member("limiting") { $0.value(name(limiting)) }
            guard isComplete else { return }
            json.member("further_votes") { json in
                if let needed { json.value(needed) } else { json.null() }
            }
        case .contested(let supporting, let opposing):
            json.member("supporting") { $0.value(name(supporting)) }
            json.member("opposing") { $0.value(name(opposing)) }
        case .unheard(let groups):
            json.member("unheard_by") { json in json.array { json in groups.forEach { json.value(name($0)) } } }
        case .roughConsensus, .noConsensus: break
        }
    }
}

extension Slate {
    func write(to json: inout CanonicalJSON, _ document: MapDocument) {
        json.object { json in
            json.member("rule") { $0.value("method of equal shares, completed by sequential Phragmén") }
            json.member("statements") { $0.list(statements.map { document.statements[$0] }) }
            json.member("bought") { $0.value(boughtCount) }
            json.member("coverage") { $0.value(coverage) }
            json.member("ejr_plus") { json in
                json.object { json in
                    json.member("holds") { $0.value(worstRatio < 1) }
                    json.member("worst_ratio") { $0.value(worstRatio) }
                }
            }
        }
    }
}

extension BridgingModel {
    func write(to json: inout CanonicalJSON, _ document: MapDocument) {
        json.rounding(to: 6) { json in
            json.object { json in
                json.member("mean") { $0.value(mean) }
                json.member("loss") { $0.value(loss) }
                json.member("intercepts") { $0.keyed(document.statements, intercepts) }
                json.member("factors") { $0.keyed(document.statements, factors) }
            }
        }
    }
}

extension BalancedMap.Options {
    func write(to json: inout CanonicalJSON, smallestCell: Int) {
        json.object { json in
            json.member("permutations") { $0.value(permutations) }
            json.member("draws") { $0.value(draws) }
            json.member("seed") { $0.value(String(seed)) }
            json.member("significance") { $0.value(significance) }
            json.member("false_discovery") { $0.value(falseDiscovery) }
            json.member("organisation_cap") { $0.value(organisationCap) }
            json.member("threshold") { $0.value(rule.threshold) }
            json.member("quorum") { $0.value(rule.quorum) }
            json.member("certainty") { $0.value(rule.certainty) }
            json.member("slate_size") { $0.value(slateSize) }
            json.member("smallest_cell") { $0.value(smallestCell) }
        }
    }
}
