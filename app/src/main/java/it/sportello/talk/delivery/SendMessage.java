package it.sportello.talk.delivery;

import it.sportello.people.personal.entry.Codes;
import it.sportello.talk.conversations.Conversation;
import it.sportello.talk.conversations.Message;
import it.sportello.talk.delivery.policies.Verdict;
import jakarta.inject.Singleton;

/** One message of a conversation on its way: may we, our turn, marked as leaving, handed over, settled. */
@Singleton
class SendMessage {

    private final JudgeMessage judge;
    private final Codes codes;
    private final HandOver handOver;

    SendMessage(JudgeMessage judge, Codes codes, HandOver handOver) {
        this.judge = judge;
        this.codes = codes;
        this.handOver = handOver;
    }

    /** @return whether the next message of the conversation may follow now */
    boolean send(Conversation conversation, Message message) {
        JudgeMessage.Judged judged = judge.judge(conversation, message);
        return switch (judged.verdict()) {
            case Verdict.Allowed allowed -> handOver.hand(conversation.contact(), coded(conversation, judged.message()), judged.line());
            case Verdict.Refused refused -> handOver.refuse(message, refused.why());
            case Verdict.NeedsTemplate closed -> handOver.refuse(message, closed.why());
            case Verdict.Later later -> handOver.hold(conversation.contact(), message, later);
        };
    }

    /** A one-time code is kept nowhere: it is written where its mask stands, as the message leaves. */
    private Message coded(Conversation conversation, Message message) {
        return message.withContent(message.content().withText(codes.filled(conversation.contact(), message.urn(), message.content().text())));
    }
}
