package it.sportello.ask.campaigns

import it.sportello.bots.messaging.Urn
import it.sportello.office.tasks.Doing
import it.sportello.office.tasks.TaskFilter
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.flows.Call
import spock.lang.Specification

class SilentSpec extends Specification {

    Campaigning world = new Campaigning()

    def "those who answered nothing are asked why once, with one tap, whoever presses how often; who answers is not asked"() {
        given:
        ['zitta', 'risponde'].each { world.person(it) }
        world.person('via-sms', 60, urns: ['tel:accepted-via-sms'])
        world.person('irraggiungibile', 60, urns: ['fax:1'])
        def campaign = world.invited()
        world.opens('risponde')
        world.answers('risponde', [trade: 'cuoco'])

        when:
        2.times { world.ask.ask(campaign, House.OFFICE); world.settle() }

        then:
        ['zitta', 'risponde', 'via-sms'].collect { world.heard(it).size() } == [2, 1, 2]
        world.heard('zitta').last().contains('Ci dici perché?')
        world.house.provider.said.findAll { it.to().path().endsWith('-zitta') }.last().content().choices()*.id() == ['w_skills', 'w_connection', 'w_other', 'w_not-said']
        world.heard('via-sms').last().contains('Scrivi MOTIVO.')

        when:
        def first = says('zitta', 'connection')
        def second = says('zitta', 'other')

        then: 'the first word stands'
        [first, second] == ['noted', 'noted']
        world.invitation(campaign, 'zitta').reason() == Reason.NO_CONNECTION
        world.sums(campaign).of(AgeBand.FROM_35_TO_50, Reason.NO_CONNECTION) == 1

        and: 'who was never asked, or says what is no reason, is told so'
        says('risponde', 'skills') == 'none'
        says('sconosciuta', 'skills') == 'none'
        says('via-sms', 'boh') == 'none'
    }

    def "what staff heard stands over what was tapped; who answers all the same has no reason to count"() {
        given:
        world.person('anna', 60)
        def campaign = world.invited()
        says('anna', 'other')

        expect:
        world.note.heard(campaign.id(), House.OFFICE, 0, 'anna', Reason.NO_SKILLS)
        !world.note.heard(campaign.id(), House.OFFICE, 0, 'nessuno', Reason.NO_SKILLS)
        !world.note.heard(campaign.id(), House.OFFICE, 9, 'anna', Reason.NO_SKILLS)
        world.sums(campaign).reasons() == [(AgeBand.OVER_50): [(Reason.NO_SKILLS): 1]]

        when:
        world.opens('anna')
        world.answers('anna', [trade: 'cuoco'])

        then:
        world.sums(campaign).reasons().isEmpty()
    }

    def "a manager has 230 people called: a task each, with what is known, and never a second one"() {
        given:
        world.people((1..230).collect { [id: "p$it".toString(), born: world.today().minusYears(60)] })
        world.person('irraggiungibile', 60, urns: ['fax:1'])
        world.person('risponde')
        def campaign = world.invited()
        world.opens('risponde')
        world.answers('risponde', [trade: 'cuoco'])
        says('p1', 'skills')

        when:
        world.at('2026-11-24T12:00')
        def made = (1..2).collect { world.call.begin(campaign, House.OFFICE) }
        4.times { world.settle() }
        def open = tasks()

        then:
        made.first() == 231
        open.size() == 231
        open*.contact().toSet().size() == 231
        open.every { it.doing() == Doing.CALL }
        open.find { it.contact() == 'p1' }.sentence() == 'Chiama. Non ha risposto al questionario («Profilazione»). Motivo: non se la cava con il telefono o il computer.'
        open.find { it.contact() == 'irraggiungibile' }.sentence().startsWith("Chiama. L'invito al questionario non è arrivato")
        world.sums(campaign).called() == 231

        when: 'killed after the tasks were made and before it was noted, it is done again'
        world.call.handle("${campaign.id()}/${House.OFFICE}/0".toString())
        world.settle()

        then:
        tasks().size() == 231
    }

    def "who got the invitation less than a day ago has time to answer: only whom nothing reached is called"() {
        given:
        world.person('anna', 60)
        world.person('irraggiungibile', 60, urns: ['fax:1'])
        def campaign = world.invited()

        when:
        def made = world.call.begin(campaign, House.OFFICE)
        2.times { world.settle() }

        then:
        made == 1
        tasks()*.contact() == ['irraggiungibile']

        when:
        world.at('2026-11-24T12:00')
        made = world.call.begin(campaign, House.OFFICE)
        2.times { world.settle() }

        then:
        made == 1
        tasks()*.contact() as Set == ['irraggiungibile', 'anna'] as Set
    }

    def "nobody is called or asked for a campaign that was stopped"() {
        given:
        world.person('anna')
        def campaign = world.invited()

        when:
        world.stop.stop(campaign, House.OFFICE, 'ada')
        world.campaigns.change(campaign.id()) { it.ended(CampaignState.STOPPED, world.house.store.clock.instant()) }
        world.call.begin(world.campaigns.find(campaign.id()).get(), House.OFFICE)
        world.ask.ask(world.campaigns.find(campaign.id()).get(), House.OFFICE)
        world.settle()

        then:
        tasks().isEmpty()
        world.heard('anna').size() == 1
    }

    private List tasks() {
        def found = []
        for (int page = 0, pages = 1; page < pages; page++) {
            def one = world.tasks.page(new TaskFilter(House.OFFICE, TaskFilter.View.ALL, null, 'x', world.house.store.clock.instant()), page)
            pages = one.pages()
            found.addAll(one.tasks())
        }
        found
    }

    private String says(String contact, String reason) {
        world.reason.call(new Call('c', contact, Urn.of('telegram:1'), 'telegram', 'it', House.OFFICE, [reason: reason], world.house.store.clock.instant())).outcome()
    }
}
