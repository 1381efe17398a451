public import OpinionMap

extension BalancedMap {
    /// Decimals of what follows from votes alone, and of what follows from the axes.
    private static let decimals = 9
    private static let mapDecimals = 6

    /// The map as JSON. Counts of declared groups that would tell how somebody voted are withheld.
    ///
    /// - Parameters:
    ///   - smallestCell: The fewest people of a declared group whose votes may be shown.
    ///   - digest: What the map was computed from: ``Conversation/digest(_:)``.
    public func json(
        of conversation: Conversation, statements list: StatementList, declarations: Declarations,
        options: Options, smallestCell: Int, digest: String
    ) -> [UInt8] {
        let document = MapDocument(conversation, list)
        var json = CanonicalJSON(decimals: Self.decimals)
        json.object { json in
            document.head(&json, mode: "balanced", digest: digest)
            json.member("parameters") { options.write(to: &$0, smallestCell: smallestCell) }
            json.member("center") { $0.list(centre) }
            json.rounding(to: Self.mapDecimals) { json in
                json.member("components") { json in json.array { json in axes.components.forEach { json.list($0) } } }
                json.member("axes") { writeAxes(&$0) }
                json.member("statement_projection") { json in
                    json.array { json in statementProjection.forEach { json.list($0) } }
                }
                json.member("extremity") { $0.list(extremity) }
            }
            json.member("clustered_participants") { $0.list(document.labels(clustered)) }
            json.rounding(to: Self.mapDecimals) { json in
                json.member("base_clusters") { writeBaseClusters(&$0, document) }
                json.member("grouping") { writeGrouping(&$0) }
            }
            json.member("groups") { json in
                json.array { json in
                    for group in groups {
                        json.object { json in
                            json.member("id") { $0.value(group.id) }
                            json.member("members") { $0.list(document.labels(group.members)) }
                        }
                    }
                }
            }
            json.member("group_votes") { document.counts(&$0, groups.map { ($0.id, $0.counts) }) }
            json.member("group_aware_consensus") { $0.keyed(document.statements, groupAwareConsensus) }
            for name in ["representative", "repness"] {
                json.member(name) { writeRepresentative(&$0, document) }
            }
            json.member("consensus") { json in
                json.object { json in
                    json.member("agree") { $0.list(consensus.agree.map { document.statements[$0] }) }
                    json.member("disagree") { $0.list(consensus.disagree.map { document.statements[$0] }) }
                }
            }
            json.rounding(to: Self.mapDecimals) { json in
                json.member("priorities") { $0.keyed(document.statements, priorities) }
            }
            json.member("stakeholders") { writeStakeholders(&$0, declarations) }
            json.member("common_ground") { json in
                json.object { json in
                    for item in commonGround {
                        json.member(document.statements[item.statement].description) { json in
                            item.write(to: &json, declarations, total: counts[item.statement], smallestCell)
                        }
                    }
                }
            }
            json.member("slate") { slate.write(to: &$0, document) }
            if let bridging { json.member("bridging") { bridging.write(to: &$0, document) } }
            json.rounding(to: Self.mapDecimals) { json in
                json.member("routing") { writeRouting(&$0, document) }
                json.member("participant_projection") { json in
                    json.object { json in
                        for (label, point) in zip(document.participants, points) {
                            json.member(label.description) { $0.list([point.x, point.y]) }
                        }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}

extension BalancedMap {
    private func writeAxes(_ json: inout CanonicalJSON) {
        json.object { json in
            json.member("eigenvalues") { $0.list(axes.eigenvalues) }
            json.member("arbitrary") { $0.value(axes.areArbitrary) }
            json.member("plane_arbitrary") { $0.value(axes.isPlaneArbitrary) }
            if let evidence = grouping.evidence { json.member("p_values") { $0.list(evidence.axisPValues) } }
        }
    }

    /// Nobody is bundled here: each place on the map is a cluster of those who stand in it.
    private func writeBaseClusters(_ json: inout CanonicalJSON, _ document: MapDocument) {
        var places: [Point: [Int]] = [:]
        for row in clustered { places[points[row], default: []].append(row) }
        let ordered = places.values.sorted { $0[0] < $1[0] }
        json.array { json in
            for (id, rows) in ordered.enumerated() {
                json.object { json in
                    json.member("id") { $0.value(id) }
                    json.member("members") { $0.list(document.labels(rows)) }
                    json.member("x") { $0.value(points[rows[0]].x) }
                    json.member("y") { $0.value(points[rows[0]].y) }
                }
            }
        }
    }

    private func writeGrouping(_ json: inout CanonicalJSON) {
        json.object { json in
            json.member("count") { $0.value(hasGroups ? groups.count : 0) }
            json.member("verdict") { $0.value(verdict) }
            json.member("divisions") { json in
                json.array { json in
                    for division in grouping.divisions {
                        json.object { json in
                            json.member("k") { $0.value(division.count) }
                            json.member("inertia") { $0.value(division.inertia) }
                            json.member("silhouette") { $0.value(division.silhouette) }
                            json.member("smallest") { $0.value(division.smallest) }
                            json.member("admissible") { $0.value(division.isAdmissible) }
                        }
                    }
                }
            }
            if let evidence = grouping.evidence {
                json.member("evidence") { json in
                    json.object { json in
                        json.member("statistic") { $0.value(evidence.statistic) }
                        json.member("p") { $0.value(evidence.pValue) }
                        json.member("null_mean") { $0.value(evidence.nullMean) }
                        json.member("null_largest") { $0.value(evidence.nullLargest) }
                        json.member("permutations") { $0.value(evidence.replicates) }
                    }
                }
            }
            if let stability = grouping.stability {
                json.member("stability") { json in
                    json.object { json in
                        json.member("median_ari") { $0.value(stability.medianRandIndex) }
                        json.member("low_ari") { $0.value(stability.lowRandIndex) }
                        json.member("jaccard") { $0.list(stability.jaccard) }
                        json.member("draws") { $0.value(stability.replicates) }
                    }
                }
            }
        }
    }

    /// Whether there are groups, in words.
    public var verdict: String {
        switch (hasGroups, grouping.evidence) {
        case (true, .some): "opinion groups"
        case (true, nil): "opinion groups, not tested"
        case (false, _): "no opinion groups"
        }
    }

    private func writeRepresentative(_ json: inout CanonicalJSON, _ document: MapDocument) {
        json.object { json in
            for group in groups {
                json.member(String(group.id)) { json in
                    json.array { json in
                        for item in group.representative {
                            let contrast = item.contrast
                            let count = contrast.direction == .agree ? contrast.counts.agree : contrast.counts.disagree
                            json.object { json in
                                json.member("statement") { $0.value(document.statements[contrast.statement]) }
                                json.member("direction") { $0.value(contrast.direction.rawValue) }
                                json.member("n") { $0.value(count) }
                                json.member("N") { $0.value(contrast.counts.seen) }
                                json.member("p") { $0.value(Double(count + 1) / Double(contrast.counts.seen + 2)) }
                                json.member("r_test") { $0.value(contrast.test) }
                                json.member("q") { $0.value(item.qValue) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func writeStakeholders(_ json: inout CanonicalJSON, _ declarations: Declarations) {
        json.object { json in
            json.member("groups") { json in
                json.array { json in
                    for (name, share) in zip(declarations.groups, declarations.electorate.shares) {
                        json.object { json in
                            json.member("name") { $0.value(name) }
                            json.member("seat_share") { $0.value(share) }
                        }
                    }
                }
            }
            if let association {
                json.member("opinion_and_stakeholder_groups") { json in
                    json.object { json in
                        json.member("adjusted_mutual_information") { $0.value(association.adjustedMutualInformation) }
                        json.member("cramers_v") { json in
                            if let value = association.cramersV { json.value(value) } else { json.null() }
                        }
                    }
                }
            }
        }
    }

    /// What people of no group would be asked; what others would be hangs on counts that may be withheld.
    private func writeRouting(_ json: inout CanonicalJSON, _ document: MapDocument) {
        json.object { json in
            for offer in routing.offers(to: nil) {
                json.member(document.statements[offer.statement].description) { $0.value(offer.probability) }
            }
        }
    }
}
