import Mechanism

/// Reviewing the proposals of a call.
extension ActWords {
    static let appointReviewer = ActWords(
        title: "Appoint a reviewer",
        lead: "Reviewers come from several stakeholder groups. Who they are is public, and so is what they read.",
        button: "Appoint",
        after: "Proposals are given out when reviewers from two groups at least are there.",
        fields: ["person": FieldWords("Person", hint: "Somebody who has joined and has agreed to review.")])

    static let releaseReviewer = ActWords(
        title: "Release a reviewer",
        lead: "The person reviews no more. What was given to them is given out again.",
        button: "Release",
        after: "What the person had written is not counted.")

    static let declareConflict = ActWords(
        title: "Declare a conflict of interest",
        lead: """
            A proposal that somebody has a stake in is not theirs to judge. That there is a conflict becomes public; which \
            one it is stays with the person. From then on the reviewer sees neither scores nor rank of this proposal.
            """,
        button: "Declare it",
        after: "If the proposal had been given to the reviewer, it is given to another.")

    static let assignReviews = ActWords(
        title: "Give out the proposals",
        lead: """
            Each proposal goes to reviewers from several groups, and loads are kept even. Nobody gets what they proposed, \
            have a part in, brought in, have declared a conflict with, or what comes from their own organisation.
            """,
        button: "Give them out",
        after: "What was given out before stays. Who reads what stands in the record, so that anybody can check it.")

    static let openDiscussion = ActWords(
        title: "Open the discussion among the reviewers",
        lead: "Until now each has scored alone. From now on they read one another and may change their minds.",
        button: "Open the discussion",
        after: "Whoever is in conflict with a proposal still sees nothing of it.")

    static let closeReview = ActWords(
        title: "Close the review",
        lead: "Scores, comments and ranking are published, and change no more.",
        button: "Close and publish",
        after: "Proposals can then be accepted, merged, or declined with their score and a reason.")

    static let publishSheet = ActWords(
        title: "Publish one review",
        lead: "What one reviewer gave one proposal, as it lay in the vault until the review was closed.",
        button: "Publish it",
        after: "The program does this by itself when a review is closed.",
        fields: [
            "scores": FieldWords("Scores", hint: "One for each criterion, from 1 to 5."),
            "comment": "Comment",
            "reviewer": "Reviewer"
        ])

    static let publishReview = ActWords(
        title: "Publish the ranking",
        lead: "Every review of the call has been published; the ranking follows from them.",
        button: "Publish it",
        after: "The program does this by itself when a review is closed.")
}
