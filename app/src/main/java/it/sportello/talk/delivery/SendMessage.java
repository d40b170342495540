package it.sportello.talk.delivery;

import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.delivery.policies.Verdict;
import jakarta.inject.Singleton;

/** One message of a conversation on its way: may we, our turn, marked as leaving, handed over, settled. */
@Singleton
class SendMessage {

    private final JudgeMessage judge;
    private final HandOver handOver;

    SendMessage(JudgeMessage judge, HandOver handOver) {
        this.judge = judge;
        this.handOver = handOver;
    }

    /** @return whether the next message of the conversation may follow now */
    boolean send(Conversation conversation, Message message) {
        JudgeMessage.Judged judged = judge.judge(conversation, message);
        return switch (judged.verdict()) {
            case Verdict.Allowed allowed -> handOver.hand(conversation.contact(), judged.message(), judged.line());
            case Verdict.Refused refused -> handOver.refuse(message, refused.why());
            case Verdict.NeedsTemplate closed -> handOver.refuse(message, closed.why());
            case Verdict.Later later -> handOver.hold(conversation.contact(), message, later);
        };
    }
}
