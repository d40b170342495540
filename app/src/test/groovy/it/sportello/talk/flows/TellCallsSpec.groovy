package it.sportello.talk.flows

import it.sportello.bots.dialogue.Reply
import it.sportello.bots.messaging.Urn
import it.sportello.journeys.Service
import it.sportello.office.journal.Actor
import it.sportello.office.journal.Kind
import it.sportello.office.journal.ToldEntries
import spock.lang.Specification

import java.time.Instant

/** Whatever a person does by answering questions stands in the journal: every call of a flow is in the table, or here with its reason. */
class TellCallsSpec extends Specification {

    static final Map<String, List<String>> NOT = [
            'only looks something up': ['vacancies.search', 'vacancies.show', 'applications.mine', 'applications.status', 'occupations.find', 'places.find',
                                        'notices.mine', 'notices.why', 'questionnaires.open', 'people.age', 'people.discretion', 'people.left-mail'],
            'tells it itself': ['people.language', 'messages.verify', 'people.my-page', 'questionnaires.page', 'privacy.ask', 'questionnaires.send'],
            'is told by the turn, with the purpose and the words': ['people.choices', 'people.reopen-mail'],
    ]

    def "every call that a questionnaire may make is told, or has its reason"() {
        given:
        def all = Service.CATALOGUE.capabilities().keySet()

        expect:
        all - TellCalls.KINDS.keySet() - NOT.values().flatten() == [] as Set
        TellCalls.KINDS.keySet() - all == [] as Set
        (NOT.values().flatten() as Set) - all == [] as Set
        TellCalls.KINDS.keySet().intersect(NOT.values().flatten()) == [] as Set
    }

    def "a call is told with its outcome, under one name however often it is played, and none of the person's words"() {
        given:
        def journal = new ToldEntries()
        def call = new Call('s/1/k', 'ada', Urn.of('telegram:1'), 'telegram', 'it', null, [text: 'cameriere'], Instant.EPOCH)

        when:
        2.times { new TellCalls(journal).tell('applications.apply', call, Reply.of('applied')) }
        new TellCalls(journal).tell('vacancies.search', call, Reply.of('none'))

        then:
        journal.entries.collect { [it.kind(), it.actor(), it.person(), it.detail()] }.unique() ==
                [[Kind.APPLICATION_MOVED, Actor.person('ada'), 'ada', [how: 'applications.apply', outcome: 'applied']]]
        journal.entries*.id().unique().size() == 1
    }
}
