package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.DeliveryStatus
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.Receipt
import it.sportello.platform.rates.Lane
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.Chunk
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.sending.TakeReceipts
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.TurnTaken
import it.sportello.talk.conversations.mongo.MongoConversations
import it.sportello.talk.delivery.Receipts
import spock.lang.Shared
import spock.lang.Specification

import static it.sportello.bots.messaging.DeliveryStatus.*

/** Providers report in any order, and more than once. */
class ReceiptsSpec extends Specification {

    @Shared House house = new House()
    @Shared def conversations = new MongoConversations(house.store)

    private MessageState message(List<DeliveryStatus> receipts) {
        def contact = house.store.ids.next()
        def id = "${contact}.1".toString()
        def now = house.store.clock.instant()
        def message = new Message(id, 1, Message.From.SPORTELLO, now, 'telegram', Urn.of('telegram:1'), Content.text('Ciao'), Lane.REPLY,
                null, MessageState.QUEUED, null, null, null, null, 0)
        conversations.take(conversations.of(contact), new TurnTaken('k', null, Floor.bot(now), null, 0, [message], null))
        conversations.claim(id, 'me')
        receipts.each { conversations.settle(id, Receipts.state(it), 'x', null, now) }
        conversations.find(contact).get().message(id).get().state()
    }

    private RecipientState recipient(List<DeliveryStatus> receipts, RecipientState from) {
        def id = house.draft().id()
        house.broadcasts.change(id) { it.with(BroadcastState.RUNNING).with(new Broadcast.Run(1, it.run().created(), null, null, null, null, 0)) }
        house.chunks.lay([new Chunk(id, 0, 0, null, [Recipient.waiting('nobody', Urn.of('telegram:9'), null).with(from, null, null)])])
        def taker = new TakeReceipts(house.broadcasts, house.chunks, house.active, house.settle, house.tell)
        receipts.each { taker.settle(new Receipt(Urn.of('telegram:9'), house.store.clock.instant(), "b.${id}.0.0.1".toString(), 'x', it, null, null), Receipts.state(it)) }
        house.chunks.find(id, 0).get().recipients().first().state()
    }

    def "a message ends #expected, in whatever order #receipts come, each one twice"() {
        expect:
        receipts.permutations().every { message(it as List) == MessageState.valueOf(expected) }
        receipts.permutations().every { message((it + it.reverse()) as List) == MessageState.valueOf(expected) }

        where:
        receipts                         | expected
        [SENT, DELIVERED, READ]          | 'READ'
        [SENT, DELIVERED]                | 'DELIVERED'
        [SENT, FAILED]                   | 'FAILED'
        [SENT, FAILED, DELIVERED]        | 'DELIVERED'
        [SENT, DELIVERED, READ, FAILED]  | 'READ'
    }

    def "who gets a broadcast ends #expected from #from, in whatever order #receipts come, each one twice"() {
        expect:
        receipts.permutations().every { recipient(it as List, from) == RecipientState.valueOf(expected) }
        receipts.permutations().every { recipient((it + it.reverse()) as List, from) == RecipientState.valueOf(expected) }

        where:
        receipts                         | from                    | expected
        [SENT, DELIVERED, READ]          | RecipientState.SENDING  | 'READ'
        [SENT, DELIVERED]                | RecipientState.UNKNOWN  | 'DELIVERED'
        [SENT, FAILED]                   | RecipientState.SENDING  | 'FAILED'
        [SENT, FAILED, DELIVERED]        | RecipientState.SENT     | 'DELIVERED'
        [SENT, DELIVERED, READ, FAILED]  | RecipientState.UNKNOWN  | 'READ'
    }
}
