package it.sportello.ask.campaigns

import it.sportello.ask.campaigns.mongo.CampaignStore
import it.sportello.ask.questionnaires.Given
import it.sportello.ask.questionnaires.Opening
import it.sportello.ask.questionnaires.Sheet
import it.sportello.ask.questionnaires.mongo.SheetStore
import it.sportello.talk.broadcasts.RecipientState
import it.sportello.talk.broadcasts.running.House
import org.bson.Document
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit

import static it.sportello.ask.campaigns.InvitationState.*

/** What becomes of each invitation, and of the sums that are kept of them. */
class FollowingSpec extends Specification {

    Campaigning world = new Campaigning()

    def "a receipt, the opened questionnaire, the first answer and the last move an invitation on, and the sums with it"() {
        given:
        world.person('anna', 30)
        def campaign = world.invited()

        expect:
        world.state(campaign, 'anna') == INVITED

        when:
        delivered(campaign)

        then:
        world.state(campaign, 'anna') == DELIVERED

        when:
        world.opens('anna')

        then:
        world.state(campaign, 'anna') == OPENED

        when:
        world.answers('anna', [trade: 'cuoco', licence: 'yes'])

        then:
        world.state(campaign, 'anna') == STARTED

        when:
        world.sends('anna')

        then:
        world.invitation(campaign, 'anna').with { [state(), seconds(), sheet()] } == [COMPLETED, 120, 'prova_1_anna']
        world.sums(campaign).counts() == [(AgeBand.UNDER_35): [(COMPLETED): 1]]
        world.sums(campaign).seconds() == [120]

        when: 'a late receipt'
        delivered(campaign)

        then:
        world.state(campaign, 'anna') == COMPLETED
    }

    def "who answers by writing a word instead of pressing the button counts too, and who was not invited does not"() {
        given:
        world.person('anna')
        def campaign = world.invited()
        world.person('estranea')

        when:
        ['anna', 'estranea'].each { world.opens(it); world.answers(it, [trade: 'cuoco']); world.sends(it) }

        then:
        world.sums(campaign).of(COMPLETED) == 1
        world.sums(campaign).people() == 1
    }

    def "somebody who had answered before the campaign is not an answer to it until they answer again"() {
        given:
        world.person('anna')
        world.opens('anna')
        world.answers('anna', [trade: 'cuoco'])
        world.house.store.clock.advance(Duration.ofDays(1))
        def campaign = world.invited()

        when: 'the questionnaire is opened again, nothing is said'
        world.sheets.change('prova_1_anna') { it }

        then:
        world.state(campaign, 'anna') == OPENED

        when:
        world.answers('anna', [licence: 'no'])

        then:
        world.state(campaign, 'anna') == STARTED
    }

    def "who is silent for a week has left at the open question, and whoever comes back goes on"() {
        given:
        ['anna', 'bruno', 'carla'].each { world.person(it) }
        def campaign = world.invited()
        ['anna', 'bruno', 'carla'].each { world.opens(it) }
        world.answers('anna', [trade: 'cuoco', means: 'bici', licence: 'yes'])
        world.answers('bruno', [trade: 'cuoco', means: 'bici', licence: 'no', bus: 'yes', born: '1980-02-01'])

        when:
        world.at('2026-11-29T12:00')

        then:
        world.state(campaign, 'anna') == STARTED

        when:
        world.at('2026-12-01T12:00')

        then:
        world.invitation(campaign, 'anna').with { [state(), left()] } == [ABANDONED, 'chilometri']
        world.invitation(campaign, 'bruno').with { [state(), left()] } == [ABANDONED, 'rivedi']
        world.state(campaign, 'carla') == OPENED
        world.sums(campaign).left() == [chilometri: 1, rivedi: 1]

        when:
        world.answers('anna', [km: '30'])

        then:
        world.invitation(campaign, 'anna').with { [state(), left()] } == [STARTED, null]
        world.sums(campaign).left() == [rivedi: 1]

        when:
        world.sends('bruno')

        then:
        world.state(campaign, 'bruno') == COMPLETED
        world.sums(campaign).left().isEmpty()
    }

    def "after the last day who never answered is past, who began has left, and late answers are kept but not counted"() {
        given:
        ['zitta', 'aperta', 'a-meta', 'finita', 'tardi'].each { world.person(it) }
        def campaign = world.invited(ends: world.today().plusDays(10))
        ['aperta', 'a-meta', 'finita', 'tardi'].each { world.opens(it) }
        ['a-meta', 'finita'].each { world.answers(it, [trade: 'cuoco']) }
        world.sends('finita')

        when:
        world.at('2026-12-04T00:10')

        then:
        world.campaigns.find(campaign.id()).get().state() == CampaignState.ENDED
        ['zitta', 'aperta', 'a-meta', 'finita', 'tardi'].collect { world.state(campaign, it) } == [EXPIRED, EXPIRED, ABANDONED, COMPLETED, EXPIRED]

        when:
        world.answers('tardi', [trade: 'cuoco'])
        world.sends('tardi')

        then:
        world.sums(campaign).of(COMPLETED) == 1
        world.sheets.find('prova_1_tardi').get().filed() != null
    }

    def "sums that a kill kept from being written are written when the turn is played again"() {
        given:
        world.person('anna')
        def campaign = world.invited()
        def place = new Invitations.Place(campaign.id(), House.OFFICE, 0)
        world.opens('anna')

        when: 'the page is written, and the process dies before its sums'
        def page = world.invitations.page(campaign.id(), House.OFFICE, 0).get()
        world.house.store.database.getCollection('campaign-pages').replaceOne(new Document('_id', page.id()),
                CampaignStore.document(page.changed('anna') { it.moved(STARTED, world.house.store.clock.instant()) }.next()))

        then:
        world.sums(campaign).of(STARTED) == 0

        when:
        world.sheets.change('prova_1_anna') { it }

        then:
        world.sums(campaign).of(STARTED) == 1

        and: 'sums of an older page never replace those of a newer'
        world.invitations.change(place) { it }.version() > 1
        world.sums(campaign).of(STARTED) == 1
    }

    def "13,505 people of 50 offices have the questionnaire open and each gives one answer, many at once: none is lost, and every office's sums are right"() {
        given:
        int offices = 50
        int people = 13_505
        def codes = (1..offices).collect { String.format('X%03dC000001', it) }
        def now = world.house.store.clock.instant()
        world.campaigns.add(new Campaign('grande', 1, 'prova', 'Grande', codes, Selection.everyone('s'), new Sending([], false, null, 0, 7, 7, world.today().plusDays(30)),
                CampaignState.RUNNING, new Campaign.Plan(people, now.minusSeconds(60), now.minusSeconds(60), now, codes.collectEntries { [it, 3] }, null), 'omar', 'ada'))
        def all = (0..<people).collect { [id: "g$it".toString(), office: codes[it % offices]] }
        all.groupBy { it.office }.each { office, some ->
            some*.id.collate(Page.SIZE).eachWithIndex { ids, number ->
                assert world.invitations.take('prova', ids, new Invitations.Place('grande', office, number), [] as Set).size() == ids.size()
                world.invitations.lay(new Page('grande', office, number, 1, ids.collect { Invitation.of(it, AgeBand.KNOWN[it.hashCode() & 1], now).moved(INVITED, now).moved(OPENED, now) }))
            }
        }
        world.house.store.database.getCollection('sheets').insertMany(all.collect { one ->
            SheetStore.document(Sheet.open(
                    new Opening(one.id, 'prova', 1, 'r', one.office, 'it', 'grande', now)), one.office + '/0')
        })
        world.house.store.clock.advance(Duration.ofMinutes(5))
        def at = world.house.store.clock.instant()

        when:
        def work = Executors.newFixedThreadPool(16)
        all.eachWithIndex { one, n ->
            work.submit {
                world.sheets.change("prova_1_$one.id".toString()) {
                    it.answering('trade', new Given("k$n".toString(), 'mestiere', 'cuoco', 'Cuoco', 'cuoco', 'telegram', at, null))
                }
            }
        }
        work.shutdown()

        then:
        work.awaitTermination(10, TimeUnit.MINUTES)

        and: 'every answer is in its sheet'
        all*.id.collate(100).every { ids -> world.sheets.findAll(ids.collect { "prova_1_$it".toString() }).every { it.answers().size() == 1 } }

        and: 'every invitation says so, and the sums of every office are those of its pages'
        def sums = world.invitations.sums('grande', codes)
        sums.values().sum { it.of(STARTED) } == people
        sums.values().sum { it.people() } == people
        codes.every { office -> (0..2).collectMany { world.invitations.page('grande', office, it).get().invitations() }.every { it.state() == STARTED } }
        sums.every { office, tally -> tally.people() == all.count { it.office == office } }
    }

    def "everybody in the lists is in one of four places, everybody invited in one of three, and who came before an invitation is in no rate"() {
        given:
        ['anna', 'bruno', 'carla', 'dora'].each { world.person(it) }
        world.person('irraggiungibile', 60, urns: ['fax:1'])
        def id = world.started().id()
        world.due.tick()
        def campaign = world.campaigns.find(id).get()

        when: 'a sheet is filled in at the desk before anything has left'
        world.opens('anna'); world.answers('anna', [trade: 'cuoco']); world.sends('anna')

        then:
        world.state(campaign, 'anna') == COMPLETED
        world.sums(campaign).answered() == Cell.NONE
        world.sums(campaign).answered().said() == 'nessun contatto'
        world.sums(campaign).cameAlone() == 1

        when: 'then the invitations leave; one answers, one begins, one is silent'
        world.settle()
        world.follow(campaign)
        ['bruno', 'carla'].each { world.opens(it); world.answers(it, [trade: 'cuoco']) }
        world.sends('bruno')
        def sums = world.sums(campaign)

        then:
        sums.answered() == new Cell(3, 1)
        [sums.of(CHOSEN), sums.of(NOT_REACHED), sums.cameAlone(), sums.invited()] == [0, 1, 1, 3]
        sums.of(CHOSEN) + sums.of(NOT_REACHED) + sums.cameAlone() + sums.invited() == sums.people()
        [sums.answered().answers(), sums.invited { it.begun() }, sums.invited { it.silent() }] == [1, 1, 1]
    }

    def "who opens the questionnaire before its delivery was looked at was invited all the same"() {
        given:
        world.person('anna')
        def id = world.started().id()
        world.settle()
        world.opens('anna'); world.answers('anna', [trade: 'cuoco']); world.sends('anna')

        when:
        world.follow(world.campaigns.find(id).get())

        then:
        world.sums(world.campaigns.find(id).get()).answered() == new Cell(1, 1)
    }

    private void delivered(Campaign campaign) {
        def id = campaign.broadcast(House.OFFICE, 0)
        world.house.chunks.change(id, 0) { chunk -> (0..<chunk.recipients().size()).inject(chunk) { now, at -> now.with(at, now.recipients()[at].with(RecipientState.DELIVERED, null, null)) } }
        world.follow(campaign)
    }
}
