package it.sportello.talk.intake

import it.sportello.TestStore
import it.sportello.bots.messaging.Content
import it.sportello.bots.messaging.Urn
import it.sportello.office.journal.Kind
import it.sportello.office.journal.ToldEntries
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.mongo.MongoContacts
import it.sportello.platform.rates.Lane
import it.sportello.talk.conversations.Conversation
import it.sportello.talk.conversations.Floor
import it.sportello.talk.conversations.Message
import it.sportello.talk.conversations.MessageState
import it.sportello.talk.conversations.TurnTaken
import it.sportello.talk.conversations.mongo.MongoConversations
import spock.lang.Specification

/** What a person said and chose stands in the journal, without their words. */
class TellTurnSpec extends Specification {

    def store = new TestStore()
    def conversations = new MongoConversations(store)
    def contacts = new MongoContacts(store, store.announce)
    def journal = new ToldEntries()
    def tell = new TellTurn(journal, conversations, contacts)
    def urn = Urn.of('telegram:1')

    def setup() {
        contacts.add(Contact.newcomer('p1', urn, store.clock.now))
    }

    def "a turn is one entry, with how many answers stand where; its choices are entries of their own; told again they are the same"() {
        given: 'STOP, after an older choice'
        choose('older/VACANCIES', true)
        choose('telegram/7/VACANCIES', false)
        choose('cerca1/4/telegram/7', true)
        def before = Conversation.opened('p1', store.clock.now)
        def after = conversations.take(before, new TurnTaken('telegram/7', null, Floor.bot(store.clock.now), null, 0,
                [message(1, Message.From.PERSON, MessageState.RECEIVED), message(2, Message.From.SPORTELLO, MessageState.QUEUED)], store.clock.now)).get()

        when:
        tell.tell('telegram/7', 'p1', before, after)
        def first = new ArrayList(journal.entries)

        then:
        first*.kind() == [Kind.TURN, Kind.CHOICE_WITHDRAWN, Kind.CHOICE_GIVEN]
        first[0].detail() == [floor: 'BOT', QUEUED: '1']
        first[1].detail().purpose == 'VACANCIES'
        !first.any { it.detail().values().any { value -> value.contains('Basta') } }

        when: 'after a crash, when nobody knows any more what was before'
        tell.tell('telegram/7', 'p1', null, after)

        then:
        journal.entries.drop(3)*.id() == first*.id()
    }

    private void choose(String message, boolean wanted) {
        contacts.change('p1') { it.choosing([new Choice(Purpose.VACANCIES, message == 'cerca1/4/telegram/7' ? 'SMS' : Choice.EVERYWHERE, wanted,
                store.clock.now, 'stop.done/it', message)]) }
    }

    private Message message(int number, Message.From from, MessageState state) {
        new Message("p1.$number", number, from, store.clock.now, 'telegram', urn, Content.text('Basta'), Lane.REPLY, null, state, null, null, null, null, 0)
    }
}
