public import Mechanism
public struct Demonstration: Sendable {
  public struct Step: Sendable { public let at: Timestamp; public let actor: Actor; public let act: any Act }
  public enum Task: String, Sendable, CaseIterable { case secretariat, chair, drafter, official, moderator, rapporteur, participant }
  public struct Account: Sendable { public let person: PersonID; public let name, email, locale, group: String; public let task: Task; public let region, gender, ageBand, firstTimer: String? }
  public let accounts: [Account]
  public let steps: [Step]
  public static func meridia(today: Timestamp) -> Demonstration { Demonstration(accounts: [], steps: []) }
}
