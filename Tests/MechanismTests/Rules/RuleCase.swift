import Mechanism
import Testing

/// A state of things: a milestone, and what happened after it.
struct Scene: Sendable {
    let proceedings: @Sendable () throws -> Proceedings

    /// Before the first act.
    static let empty = Scene { Proceedings() }

    static func at(_ milestone: Milestone) -> Scene { Scene { try Proceedings(at: milestone) } }

    func after(_ act: any Act, by actor: Actor) -> Scene { Scene { try proceedings().after(act, by: actor) } }

    func after(_ acts: [any Act], by actor: Actor) -> Scene { acts.reduce(self) { $0.after($1, by: actor) } }

    func on(_ day: Timestamp) -> Scene { Scene { try proceedings().on(day) } }

    /// Time has passed, and the clock has not been asked.
    func oversleeping(until day: Timestamp) -> Scene {
        Scene {
            var proceedings = try proceedings()
            proceedings.oversleep(until: day)
            return proceedings
        }
    }
}

/// A rule, something that it forbids, and the nearest thing that it does not forbid.
struct RuleCase: Sendable, CustomTestStringConvertible {
    struct Trial: Sendable {
        let scene: Scene
        let act: any Act
        let actor: Actor
    }

    let refusal: Refusal
    /// Whether the arguments of the refusal are part of the case.
    let isExact: Bool
    let forbidden: Trial
    let allowed: Trial

    var testDescription: String { "\(refusal.rule): \(forbidden.act.type.rawValue)" }

    private init(_ rule: Rule, _ arguments: [String]?, _ forbidden: Trial, _ allowed: Trial) {
        refusal = Refusal(rule, list: arguments ?? [])
        (isExact, self.forbidden, self.allowed) = (arguments != nil, forbidden, allowed)
    }

    /// The act is allowed as it is, and forbidden with this change.
    init<A: Act>(
        _ rule: Rule, _ scene: Scene, _ act: A, by actor: Actor, saying arguments: [String]? = nil,
        _ spoil: (inout A) -> Void
    ) {
        self.init(
            rule, arguments, Trial(scene: scene, act: act.but(spoil), actor: actor),
            Trial(scene: scene, act: act, actor: actor))
    }

    /// The act is forbidden in one state and allowed in another.
    init(
        _ rule: Rule, _ scene: Scene, not other: Scene, _ act: any Act, by actor: Actor,
        saying arguments: [String]? = nil
    ) {
        self.init(
            rule, arguments, Trial(scene: scene, act: act, actor: actor), Trial(scene: other, act: act, actor: actor))
    }

    /// The act is forbidden to one and allowed to another.
    init(
        _ rule: Rule, _ scene: Scene, _ act: any Act, by actor: Actor, not other: Actor,
        saying arguments: [String]? = nil
    ) {
        self.init(
            rule, arguments, Trial(scene: scene, act: act, actor: actor), Trial(scene: scene, act: act, actor: other))
    }

    /// Expects the rule to hold: this is refused under it and no other, and that is allowed.
    func hold() throws {
        let refused = try forbidden.scene.proceedings().refusal(of: forbidden.act, by: forbidden.actor)
        #expect(refused?.rule == refusal.rule, "\(refused?.description ?? "allowed")")
        if isExact { #expect(refused == refusal) }
        let sentence = refused?.description ?? ""
        #expect((1...9).allSatisfy { !sentence.contains("%\($0)") }, "\(sentence)")
        let other = try allowed.scene.proceedings().refusal(of: allowed.act, by: allowed.actor)
        #expect(other == nil, "\(other?.description ?? "")")
    }
}

extension Refusal {
    fileprivate init(_ rule: Rule, list: [String]) {
        switch list.count {
        case 0: self.init(rule)
        case 1: self.init(rule, list[0])
        case 2: self.init(rule, list[0], list[1])
        case 3: self.init(rule, list[0], list[1], list[2])
        default: self.init(rule, list[0], list[1], list[2], list[3])
        }
    }
}
