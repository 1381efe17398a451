public import OpinionMap

extension PolisMap {
    /// The map as JSON, with every digit.
    ///
    /// - Parameter digest: What the map was computed from: ``Conversation/digest(_:)``.
    public func json(of conversation: Conversation, statements list: StatementList, digest: String) -> [UInt8] {
        let document = MapDocument(conversation, list)
        var json = CanonicalJSON()
        json.object { json in
            document.head(&json, mode: "polis-compat", digest: digest)
            json.member("center") { $0.list(centre) }
            json.member("components") { json in json.array { json in axes.components.forEach { json.list($0) } } }
            json.member("statement_projection") { json in
                json.array { json in statementProjection.forEach { json.list($0) } }
            }
            json.member("extremity") { $0.list(extremity) }
            json.member("clustered_participants") { $0.list(document.labels(clustered)) }
            json.member("base_clusters") { json in
                json.array { json in baseClusters.forEach { $0.write(to: &json, document) } }
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
            // The oracle pack has these lists as “representative”, Polis itself as “repness”.
            for name in ["representative", "repness"] {
                json.member(name) { json in
                    json.object { json in
                        for group in groups {
                            json.member(String(group.id)) { json in
                                json.array { json in group.representative.forEach { $0.write(to: &json, document) } }
                            }
                        }
                    }
                }
            }
            json.member("consensus") { json in
                json.object { json in
                    json.member("agree") { $0.list(consensus.agree.map { document.statements[$0] }) }
                    json.member("disagree") { $0.list(consensus.disagree.map { document.statements[$0] }) }
                }
            }
            json.member("priorities") { $0.keyed(document.statements, priorities) }
            json.member("participant_projection") { json in
                json.object { json in
                    for (label, point) in zip(document.participants, points) {
                        json.member(label.description) { $0.list([point.x, point.y]) }
                    }
                }
            }
        }
        return json.bytes + [0x0A]
    }
}

extension BaseCluster {
    fileprivate func write(to json: inout CanonicalJSON, _ document: MapDocument) {
        json.object { json in
            json.member("id") { $0.value(id) }
            json.member("members") { $0.list(document.labels(members)) }
            json.member("x") { $0.value(centre.x) }
            json.member("y") { $0.value(centre.y) }
        }
    }
}

extension Representative {
    fileprivate func write(to json: inout CanonicalJSON, _ document: MapDocument) {
        json.object { json in
            json.member("statement") { $0.value(document.statements[statement]) }
            json.member("direction") { $0.value(direction.rawValue) }
            json.member("n") { $0.value(count) }
            json.member("N") { $0.value(seen) }
            json.member("p") { $0.value(share) }
            json.member("p_test") { $0.value(shareTest) }
            json.member("r") { $0.value(ratio) }
            json.member("r_test") { $0.value(ratioTest) }
            json.member("best_agree") { $0.value(isBestAgree) }
        }
    }
}
