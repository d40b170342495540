package it.sportello.talk.broadcasts.running

import it.sportello.bots.messaging.DeliveryStatus
import it.sportello.bots.messaging.Urn
import it.sportello.bots.messaging.inbound.Receipt
import it.sportello.office.journal.Kind
import it.sportello.talk.broadcasts.Chunk
import it.sportello.talk.broadcasts.Recipient
import it.sportello.talk.broadcasts.BroadcastState
import it.sportello.talk.broadcasts.Broadcast
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.sending.TakeReceipts
import it.sportello.talk.conversations.MessageState
import spock.lang.Specification

/** What a broadcast did stands in the journal, one entry for each hundred people, each time they changed. */
class TellChunksSpec extends Specification {

    def house = new House()
    def id = house.draft().id()

    def setup() {
        house.broadcasts.change(id) { it.with(BroadcastState.RUNNING).with(new Broadcast.Run(3, it.run().created(), null, null, null, null, 0)) }
        house.chunks.lay((0..2).collect { int number -> new Chunk(id, number, 0, null, (0..3).collect { Recipient.waiting("c$number$it", Urn.of("telegram:$number$it"), null) }) })
    }

    def "each chunk that changed is told once, with how many stand where, and again when a receipt changes it"() {
        given:
        sent(0)
        sent(1)

        when:
        house.tell.handle(id)
        house.tell.handle(id)

        then:
        house.told.entries*.kind() == [Kind.MESSAGES_SENT] * 2
        house.told.entries*.ref() == [id, id]
        house.told.entries*.detail()*.SENT == ['4', '4']
        house.told.entries.every { !it.toString().contains('telegram:') && !it.detail().values().any { value -> value ==~ /.*\bc\d\d\b.*/ } }

        when:
        new TakeReceipts(house.broadcasts, house.chunks, house.active, house.settle, house.tell)
                .settle(new Receipt(Urn.of('telegram:11'), house.store.clock.now, "b.${id}.1.1.1", 'x', DeliveryStatus.READ, null, null), MessageState.READ)
        house.tell.handle(id)

        then:
        house.told.entries.size() == 3
        house.told.entries.last().detail().subMap(['chunk', 'SENT', 'READ']) == [chunk: '1', SENT: '3', READ: '1']
        house.told.entries.last().id() != house.told.entries[1].id()
        house.told.entries.last().detail().digest != house.told.entries[1].detail().digest
    }

    def "it is promised before a chunk moves, once while the promise is far, and renewed until nothing changes"() {
        when:
        house.tell.soon(id)
        house.tell.soon(id)

        then:
        house.promised == ["broadcasts.tell $id"]

        when: 'it is over, and the last look finds nothing new'
        sent(0)
        house.broadcasts.change(id) { it.with(BroadcastState.FINISHED) }
        house.tell.handle(id)
        house.tell.handle(id)

        then:
        house.promised.size() == 2
    }

    private void sent(int number) {
        house.chunks.change(id, number) { chunk -> (0..3).inject(chunk) { now, index ->
            now.with(index, now.recipients()[index].with(RecipientState.SENT, "x$index", null)) } }
    }
}
