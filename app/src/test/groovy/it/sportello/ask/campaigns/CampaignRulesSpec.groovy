package it.sportello.ask.campaigns

import it.sportello.ask.campaigns.drafts.CampaignProblems
import it.sportello.ask.campaigns.drafts.SteerCampaign
import it.sportello.talk.broadcasts.running.House
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

import static it.sportello.ask.campaigns.AgeBand.*
import static it.sportello.ask.campaigns.InvitationState.*

class CampaignRulesSpec extends Specification {

    def "who turns #years on the day stands in #band"() {
        expect:
        AgeBand.of(LocalDate.of(2026, 11, 23).minusYears(years).plusDays(early), LocalDate.of(2026, 11, 23)) == band

        where:
        years | early || band
        18    | 0     || UNDER_35
        35    | 1     || UNDER_35
        35    | 0     || FROM_35_TO_50
        50    | 0     || FROM_35_TO_50
        51    | 1     || FROM_35_TO_50
        51    | 0     || OVER_50
        90    | 0     || OVER_50
    }

    def "nobody has an age without a birth date, or before birth"() {
        expect:
        AgeBand.of(null, LocalDate.of(2026, 11, 23)) == AgeBand.UNKNOWN
        AgeBand.of(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 11, 23)) == AgeBand.UNKNOWN
    }

    def "an invitation that is #from may become #may, and nothing else"() {
        expect:
        from.next() == may as Set

        where:
        from        || may
        CHOSEN      || [NOT_REACHED, INVITED, DELIVERED, OPENED, STARTED, COMPLETED]
        NOT_REACHED || [INVITED, DELIVERED, OPENED, STARTED, COMPLETED]
        INVITED     || [NOT_REACHED, DELIVERED, OPENED, STARTED, COMPLETED, EXPIRED]
        DELIVERED   || [OPENED, STARTED, COMPLETED, EXPIRED]
        OPENED      || [STARTED, COMPLETED, EXPIRED]
        STARTED     || [ABANDONED, COMPLETED]
        ABANDONED   || [STARTED, COMPLETED]
        COMPLETED   || []
        EXPIRED     || []
    }

    def "news that comes late or twice changes nothing"() {
        given:
        def one = Invitation.of('anna', FROM_35_TO_50, Instant.EPOCH).moved(STARTED, Instant.EPOCH)

        expect:
        one.moved(DELIVERED, Instant.now()).is(one)
        one.moved(STARTED, Instant.now()).is(one)
        one.moved(COMPLETED, Instant.EPOCH).leftAt('patente', Instant.EPOCH).state() == COMPLETED
    }

    def "a campaign that is #from may become #may"() {
        expect:
        from.next() == may as Set

        where:
        from                        || may
        CampaignState.DRAFT         || [CampaignState.SECOND_PERSON, CampaignState.PREPARING, CampaignState.STOPPED]
        CampaignState.SECOND_PERSON || [CampaignState.PREPARING, CampaignState.DRAFT, CampaignState.STOPPED]
        CampaignState.PREPARING     || [CampaignState.RUNNING, CampaignState.STOPPED]
        CampaignState.RUNNING       || [CampaignState.ENDED, CampaignState.STOPPED]
        CampaignState.ENDED         || []
        CampaignState.STOPPED       || []
    }

    def "the first word about a reason stands, unless staff heard better"() {
        given:
        def one = Invitation.of('anna', OVER_50, Instant.EPOCH).because(Reason.OTHER, false)

        expect:
        one.because(Reason.NO_SKILLS, false).reason() == Reason.OTHER
        one.because(Reason.NO_SKILLS, true).reason() == Reason.NO_SKILLS
    }

    def "what is wrong with a draft is said beside its field"() {
        given:
        def world = new Campaigning()
        def problems = new CampaignProblems(world.questionnaires, world.house.store.clock)
        def today = world.today()
        def sending = { Map with -> new Sending([], false, with.at, with.reminders ?: 0, with.every ?: 7, with.silence ?: 7, with.ends ?: today.plusDays(30)) }

        expect:
        problems.what('gone', '', []).keySet() == ['questionnaire', 'title', 'offices'] as Set
        problems.what('prova', 'Profilazione', [House.OFFICE]).isEmpty()
        problems.who(new Selection(new Selection.Filter(Selection.Filter.NONE.of(), 'xx', null, today, today, false), 0, 's', (1..501)*.toString() as Set)).keySet() ==
                ['language', 'perBand', 'heardBefore', 'without'] as Set
        problems.who(Selection.everyone('s')).isEmpty()
        problems.how(sending(ends: today)).keySet() == ['ends'] as Set
        problems.how(sending(reminders: 3, every: 7, ends: today.plusDays(21))).keySet() == ['ends'] as Set
        problems.how(sending(reminders: 3, every: 7, ends: today.plusDays(22))).isEmpty()
        problems.how(sending(reminders: 6, every: 61, silence: 61, ends: today.plusDays(400))).keySet() == ['reminders', 'every', 'silence', 'ends'] as Set
        problems.how(sending(at: Instant.parse('2026-11-01T09:00:00Z'))).keySet() == ['startAt'] as Set
    }

    def "a campaign leaves when somebody has counted, with a second person above 500, and a button pressed twice does nothing more"() {
        given:
        def world = new Campaigning()
        world.people((1..501).collect { [id: "p$it".toString(), born: LocalDate.of(1980, 1, 1)] })
        def id = world.draft().id()

        expect:
        world.steer.steer(id, SteerCampaign.Wish.START, 'omar') instanceof SteerCampaign.Result.NotCounted

        when:
        world.preview.preview(world.campaigns.find(id).get())
        world.steer.steer(id, SteerCampaign.Wish.START, 'omar')

        then:
        world.campaigns.find(id).get().state() == CampaignState.SECOND_PERSON
        world.steer.steer(id, SteerCampaign.Wish.START, 'omar') instanceof SteerCampaign.Result.Stands
        world.steer.steer(id, SteerCampaign.Wish.APPROVE, 'omar') instanceof SteerCampaign.Result.SamePerson

        when:
        world.steer.steer(id, SteerCampaign.Wish.APPROVE, 'ada')

        then:
        world.campaigns.find(id).get().state() == CampaignState.PREPARING
        world.campaigns.find(id).get().approver() == 'ada'

        when: 'what was counted is not true of another selection'
        def other = world.draft()
        world.preview.preview(other)
        def counted = world.campaigns.find(other.id()).get()
        world.revise.revise(other.id(), counted.version()) { it.with(Selection.everyone('other')) }

        then:
        counted.plan().people() == 501
        world.campaigns.find(other.id()).get().plan().people() == Campaign.Plan.NOT_COUNTED
        world.revise.revise(other.id(), counted.version()) { it.with(Selection.everyone('third')) }.isEmpty()
    }
}
