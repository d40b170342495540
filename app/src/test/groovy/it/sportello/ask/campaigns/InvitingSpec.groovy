package it.sportello.ask.campaigns

import it.sportello.ask.campaigns.drafts.SteerCampaign
import it.sportello.ask.campaigns.inviting.PrepareCampaign
import it.sportello.ask.campaigns.inviting.PromiseRounds
import it.sportello.bots.messaging.Urn
import it.sportello.office.offices.SampleOffices
import it.sportello.people.consent.Choice
import it.sportello.people.consent.Purpose
import it.sportello.people.contacts.Contact
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.running.House
import it.sportello.talk.broadcasts.running.Steer
import org.apache.commons.codec.digest.DigestUtils
import spock.lang.Specification

import java.lang.reflect.InvocationHandler
import java.lang.reflect.Proxy
import java.time.Duration
import java.time.LocalDate
import java.util.concurrent.atomic.AtomicInteger

import static it.sportello.ask.campaigns.InvitationState.*

class InvitingSpec extends Specification {

    static final LINK = 'https://sportello.example/me/link/[A-Za-z0-9_-]{24}'

    Campaigning world = new Campaigning()

    def "an invitation says who asks, what, how long, that it is free and that nothing follows, with a button that begins it"() {
        given:
        world.person('anna')
        world.person('bob', 40, language: 'en')

        when:
        def campaign = world.invited()
        def said = world.house.provider.said.find { it.to().path().endsWith('-anna') }.content()

        then:
        said.text().startsWith('Qui CPI Cagliari.\nTi chiediamo di rispondere a un questionario sul lavoro che cerchi.\n' +
                'Servono circa 3 minuti ed è gratis. Se non vuoi rispondere, per te non cambia niente.\nPuoi fermarti e riprendere quando vuoi.\n')
        said.choices()*.id() == ["q_prova_${campaign.id()}".toString()]
        said.choices().first().id().matches('[A-Za-z0-9_-]{1,64}')
        said.choices()*.title() == ['Comincia']
        world.heard('bob').first().startsWith('This is Job centre Cagliari.')
        world.state(campaign, 'anna') == INVITED
    }

    def "who has no buttons is told a word, in two SMS at most whatever the language"() {
        given:
        ['it', 'en', 'fr', 'ar'].each { world.person("sms$it", 40, language: it, urns: ["tel:accepted-sms$it".toString()]) }

        when:
        world.invited()

        then:
        ['it', 'en', 'fr', 'ar'].every { language -> world.heard("sms$language").first().contains('PROVA') }
        world.heard('smsit').first().contains('costa come un tuo SMS')
        world.house.provider.said.every { it.content().choices().isEmpty() }
        world.house.recipients(world.house.broadcasts.find(world.campaigns.of(2026).first().broadcast(House.OFFICE, 0)).get()).every { it.parts() <= 2 }
    }

    def "where the manager chose so the link to the page stands in the message, each person's own; an SMS stays two at most"() {
        given:
        world.person('anna')
        ['it', 'en', 'fr', 'ar'].each { world.person("sms$it", 40, language: it, urns: ["tel:accepted-sms$it".toString()]) }

        when:
        def campaign = world.invited(link: true)
        def links = (['anna'] + ['it', 'en', 'fr', 'ar'].collect { "sms$it" }).collect { (world.heard(it).first() =~ LINK)[0] }

        then:
        links.toSet().size() == 5
        world.house.provider.said.find { it.to().path().endsWith('-anna') }.content().choices()*.title() == ['Comincia']
        world.house.recipients(world.house.broadcasts.find(campaign.broadcast(House.OFFICE, 0)).get()).every { it.parts() <= 2 }

        and: 'it opens the questionnaire of this campaign, for two weeks'
        with(world.passes.find(DigestUtils.sha256Hex(links[0].split('/').last())).get()) {
            contact() == 'anna'
            ref() == "/me/sheets/prova?invitation=${campaign.id()}"
            until() == world.house.store.clock.instant() + Duration.ofDays(14)
        }
    }

    def "where nobody chose so no chat carries a link"() {
        given:
        world.person('anna')

        when:
        world.invited()

        then:
        !(world.heard('anna').first() =~ LINK)
    }

    def "only those who fit are invited"() {
        given:
        world.house.offices.save(SampleOffices.of('I452C000001', 'Sassari', 'I452', 'SS'))
        world.person('anna', 40, town: 'B354')
        world.person('fuori', 40, town: 'H501')
        world.person('bob', 40, town: 'B354', language: 'en')
        world.person('sassari', 40, town: 'B354', office: 'I452C000001')
        world.person('ditta', null, town: 'B354', of: Contact.Audience.COMPANY)
        world.person('esclusa', 40, town: 'B354')
        world.person('gia', 40, town: 'B354')
        world.opens('gia')
        world.house.store.clock.advance(Duration.ofDays(3))
        world.person('nuova', 40, town: 'B354')

        when:
        def all = world.invited(filter: new Selection.Filter(Contact.Audience.CITIZEN, 'it', 'B354', null, world.today(), true), without: ['esclusa'])

        then: 'who wrote since that day is not silent'
        people(all) == ['anna'] as Set

        when:
        def recent = world.invited(filter: new Selection.Filter(Contact.Audience.CITIZEN, null, 'B354', world.today(), null, true), without: ['esclusa'])

        then:
        people(recent) == ['nuova'] as Set
    }

    def "a sample has as many of each age of each office, of those who can be reached, and is drawn again alike"() {
        given:
        world.house.offices.save(SampleOffices.of('I452C000001', 'Sassari', 'I452', 'SS'))
        [House.OFFICE, 'I452C000001'].eachWithIndex { office, n ->
            world.people((1..60).collect { [id: "o${n}p$it".toString(), office: office, born: world.today().minusYears(20 + it), urns: it % 10 == 0 ? ["fax:$n$it"] : ["telegram:accepted-o${n}p$it"]] })
        }
        world.person('senza-eta', null)

        when:
        def first = world.invited(offices: [House.OFFICE, 'I452C000001'], perBand: 5, seed: 'uno')

        then:
        [House.OFFICE, 'I452C000001'].every { office -> AgeBand.KNOWN.every { band -> world.sums(first, office).invited(band) == 5 } }
        world.sums(first).people() == 15
        !people(first).any { it.endsWith('0') }

        when:
        world.steer.steer(first.id(), SteerCampaign.Wish.STOP, 'ada')
        def again = world.invited(offices: [House.OFFICE, 'I452C000001'], perBand: 5, seed: 'uno')
        world.steer.steer(again.id(), SteerCampaign.Wish.STOP, 'ada')
        def other = world.invited(offices: [House.OFFICE, 'I452C000001'], perBand: 5, seed: 'due')

        then:
        people(again) == people(first)
        people(other) != people(first)
    }

    def "channels are tried in the campaign's order, and no other"() {
        given:
        world.person('anna', 40, urns: ['telegram:accepted-anna', 'tel:rejected-anna', 'whatsapp:accepted-anna'])
        world.person('bruno', 40, urns: ['whatsapp:accepted-bruno', 'tel:accepted-bruno'])
        world.person('carla', 40, urns: ['telegram:accepted-carla'])

        when:
        def campaign = world.invited(channels: ['sms', 'whatsapp'])

        then:
        world.house.provider.sent.findAll { it.endsWith('-anna') } as List == ['tel:rejected-anna', 'whatsapp:accepted-anna']
        world.house.provider.sent.findAll { it.endsWith('-bruno') } as List == ['tel:accepted-bruno']
        world.heard('carla') == []
        world.state(campaign, 'carla') == NOT_REACHED
        world.state(campaign, 'anna') == INVITED
    }

    def "reminders go to those who have answered nothing, and stop at the first answer or STOP"() {
        given:
        ['zitta', 'aperta', 'risponde', 'ferma'].each { world.person(it) }
        def campaign = world.invited(reminders: 2, every: 7)

        when:
        world.opens('aperta')
        world.opens('risponde')
        world.answers('risponde', [trade: 'cuoco'])
        world.house.contacts.change('ferma') { it.choosing([new Choice(Purpose.QUESTIONNAIRES, Choice.EVERYWHERE, false, world.house.store.clock.instant(), 'stop/it', 's')]) }
        world.at('2026-11-30T10:30')

        then:
        ['zitta', 'aperta', 'risponde', 'ferma'].collectEntries { [it, world.heard(it).size()] } == [zitta: 2, aperta: 2, risponde: 1, ferma: 1]
        world.heard('zitta').last().contains('Ti ricordiamo')

        when:
        world.answers('aperta', [trade: 'cuoco'])
        world.at('2026-12-07T10:30')
        world.at('2026-12-14T10:30')
        world.follow(campaign)

        then: 'as many as were wanted, and none begun twice'
        world.heard('zitta').size() == 3
        world.heard('aperta').size() == 2
        world.state(campaign, 'ferma') == INVITED
    }

    def "who answers between two windows of a reminder is not reminded"() {
        given:
        world.person('anna')
        def campaign = world.invited(reminders: 1)
        def broadcast = world.house.broadcasts.find(campaign.broadcast(House.OFFICE, 0)).get()

        when:
        world.opens('anna')
        world.answers('anna', [trade: 'cuoco'])

        then:
        world.house.plan.@write.@personal['campaign'].leaving(broadcast, ['anna']).isEmpty()
    }

    def "it leaves at the hour chosen, and a night is waited out as by every broadcast"() {
        given:
        world.person('anna')
        def campaign = world.started(startAt: java.time.Instant.parse('2026-11-24T21:00:00Z'))

        when:
        world.settle()

        then:
        world.heard('anna') == []
        world.state(campaign, 'anna') == CHOSEN

        when:
        world.at('2026-11-24T22:30')

        then:
        world.heard('anna') == []

        when:
        world.at('2026-11-25T08:30')

        then:
        world.heard('anna').size() == 1
    }

    def "1,490 people of one office are invited once each, though the service is killed half way in writing them down, and half way in sending"() {
        given:
        world.people((1..1_490).collect { [id: "p$it".toString(), born: LocalDate.of(1950 + it % 55, 3, 1)] })
        def campaign = world.started()

        when: 'killed while the seventh page is written'
        new PrepareCampaign(world.campaigns, dying(7), world.choose, world.elsewhere, new PromiseRounds(world.due), world.house.store.clock).handle(campaign.id())

        then:
        thrown(IllegalStateException)
        world.campaigns.find(campaign.id()).get().state() == CampaignState.PREPARING
        world.house.provider.sent.isEmpty()

        when: 'the next attempt writes everything anew, and what follows is promised twice'
        world.prepare.handle(campaign.id())
        world.prepare.handle(campaign.id())
        campaign = world.campaigns.find(campaign.id()).get()

        then:
        campaign.pages(House.OFFICE) == 15
        world.sums(campaign).people() == 1_490

        when: 'half have left when the process dies with three in its hands'
        def id = campaign.broadcast(House.OFFICE, 0)
        def sent = new AtomicInteger()
        world.house.provider.before = { if (sent.incrementAndGet() == 700) { world.house.steer.steer(id, Steer.Wish.PAUSE, 'ada') } }
        world.settle()
        int left = world.house.provider.sent.size()
        world.house.provider.before = { }
        def chunk = (0..14).collect { world.house.chunks.find(id, it).get() }.find { it.recipients().every { it.state() == RecipientState.WAITING } }
        world.house.chunks.change(id, chunk.number()) { found ->
            (0..2).inject(found) { now, at -> now.with(at, now.recipients()[at].with(RecipientState.SENDING, null, null)) }.heldBy('dead')
        }
        world.house.steer.steer(id, Steer.Wish.RESUME, 'ada')
        world.settle()
        world.follow(campaign)

        then: 'nobody twice'
        left in 700..1_200
        world.house.provider.sent.countBy { it }.values().every { it == 1 }

        and: 'none lost: everyone has one place, and what may have left counts as left'
        world.house.provider.sent.size() == 1_487
        world.house.tally(id).counts() == [(RecipientState.SENT): 1_487L, (RecipientState.UNKNOWN): 3L]
        people(campaign).size() == 1_490
        world.sums(campaign).invited() == 1_490
    }

    def "two contacts found to be one person get one invitation"() {
        given:
        world.person('anna')
        world.person('anna-due')
        def campaign = world.started()
        world.due.tick()
        world.house.same.join('anna-due', 'anna', world.house.store.clock.instant().minus(Duration.ofHours(1)))

        when:
        world.settle()

        then:
        world.house.provider.sent.count { it.contains('anna') } == 1
    }

    def "nobody is invited to the same questionnaire by two campaigns at once, and again when the first is over"() {
        given:
        world.person('anna')
        def first = world.invited()
        world.person('bruno')

        when:
        def second = world.invited()

        then:
        people(second) == ['bruno'] as Set
        world.heard('anna').size() == 1

        when:
        world.steer.steer(first.id(), SteerCampaign.Wish.STOP, 'ada')
        world.steer.steer(second.id(), SteerCampaign.Wish.STOP, 'ada')
        def third = world.invited()

        then:
        people(third) == ['anna', 'bruno'] as Set
    }

    def "of two campaigns that take a person at the same moment one has them"() {
        when:
        def one = world.invitations.take('prova', ['anna', 'bruno'], new Invitations.Place('c1', 'CA', 0), [] as Set)
        def other = world.invitations.take('prova', ['anna', 'carla'], new Invitations.Place('c2', 'CA', 3), [] as Set)

        then:
        one == ['anna', 'bruno'] as Set
        other == ['carla'] as Set

        and: 'asked again, the same; when the first is over, the other'
        world.invitations.take('prova', ['anna', 'bruno'], new Invitations.Place('c1', 'CA', 0), [] as Set) == ['anna', 'bruno'] as Set
        world.invitations.take('prova', ['anna'], new Invitations.Place('c2', 'CA', 3), ['c1'] as Set) == ['anna'] as Set
    }

    def "a campaign that is stopped sends nothing more"() {
        given:
        world.person('anna')
        def campaign = world.invited(reminders: 2)

        when:
        world.steer.steer(campaign.id(), SteerCampaign.Wish.STOP, 'ada')
        world.at('2026-12-10T10:00')

        then:
        world.heard('anna').size() == 1
        world.campaigns.find(campaign.id()).get().state() == CampaignState.STOPPED
    }

    def "the preview counts as the send will, by office, age and channel, and shows the words of each channel in four languages"() {
        given:
        world.person('anna', 30)
        world.person('bruno', 50, urns: ['tel:accepted-bruno'])
        world.person('carla', 60, urns: ['fax:1'])
        world.person('dora', 60)
        world.house.contacts.change('dora') { it.choosing([new Choice(Purpose.QUESTIONNAIRES, Choice.EVERYWHERE, false, world.house.store.clock.instant(), 'stop/it', 's')]) }
        world.house.prices.set('sms', world.today().minusDays(1), 70)

        when:
        def counted = world.preview.preview(world.draft())
        def row = counted.offices().first()

        then:
        counted.people() == 4
        row.ages() == [(AgeBand.UNDER_35): 1, (AgeBand.FROM_35_TO_50): 1, (AgeBand.OVER_50): 2]
        row.channels() == [sms: 1, telegram: 1]
        row.unreachable() == 1
        counted.refused() == ['not-wanted': 1]
        counted.cents() == 14
        counted.samples()*.channel().toSet() == ['telegram', 'sms', 'whatsapp'] as Set
        counted.samples()*.language().toSet() == ['it', 'en', 'fr', 'ar'] as Set
        counted.samples().findAll { it.channel() == 'sms' }.every { it.segments() in 1..2 }

        when:
        def campaign = world.invited()

        then:
        world.sums(campaign).invited() == 2
        world.sums(campaign).of(NOT_REACHED) == 2
    }

    private Set<String> people(Campaign campaign) {
        campaign.offices().collectMany { office -> (0..<campaign.pages(office)).collectMany { world.invitations.page(campaign.id(), office, it).get().invitations()*.contact() } } as Set
    }

    /** A store that dies before it lays its nth page. */
    private Invitations dying(int nth) {
        int laid = 0
        Proxy.newProxyInstance(getClass().classLoader, [Invitations] as Class[], { proxy, method, args ->
            if (method.name == 'lay' && ++laid == nth) {
                throw new IllegalStateException('killed')
            }
            method.invoke(world.invitations, args)
        } as InvocationHandler) as Invitations
    }
}
