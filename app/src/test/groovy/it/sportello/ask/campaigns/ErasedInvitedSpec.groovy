package it.sportello.ask.campaigns

import it.sportello.ask.campaigns.drafts.SteerCampaign
import it.sportello.ask.campaigns.mongo.CampaignStore
import it.sportello.office.rights.Subject
import it.sportello.talk.broadcasts.running.House
import spock.lang.Specification

class ErasedInvitedSpec extends Specification {

    Campaigning world = new Campaigning()

    def "who was invited by one campaign after the other is on no page of either when they are erased, and no figure moves"() {
        given:
        world.person('anna')
        world.person('bruno')
        def campaigns = [world.invited(title: 'Primavera')]
        world.steer.steer(campaigns[0].id(), SteerCampaign.Wish.STOP, 'ada')
        campaigns << world.invited(title: 'Autunno')
        def held = CampaignStore.held(world.house.store, world.flows, world.house.store.ids)
        def subject = new Subject(['anna'], [], [], world.house.store.clock.instant())
        def sums = campaigns.collect { world.sums(it) }

        expect:
        campaigns.every { 'anna' in people(it) }
        held.copy(subject).size() == 2

        when:
        held.erase(subject)

        then:
        campaigns.every { !('anna' in people(it)) && 'bruno' in people(it) && people(it).size() == 2 }
        campaigns.collect { world.sums(it) } == sums
        held.copy(subject).empty
        !world.house.store.database.listCollectionNames().findAll { it.startsWith('campaign') }
                .any { world.house.store.database.getCollection(it).find().any { it.toJson().contains('"anna"') } }
    }

    def "who was left out of a campaign by hand is told so in the copy, and is in no list of it when they are erased"() {
        given:
        ['anna', 'bruno', 'carla'].each { world.person(it) }
        def draft = world.draft(without: ['anna', 'bruno'])
        world.preview.preview(draft)
        def held = CampaignStore.held(world.house.store, world.flows, world.house.store.ids)
        def subject = new Subject(['anna'], [], [], world.house.store.clock.instant())

        expect:
        held.copy(subject) == [['Esclusione a mano da una campagna': 'Profilazione']]
        held.fate(subject).goes() == ["Un'esclusione a mano da una campagna."]

        when:
        2.times { held.erase(subject) }

        then: 'what was counted stays true'
        world.campaigns.find(draft.id()).get().with { [selection().without(), plan().people()] } == [['bruno'] as Set, 1]
        held.copy(subject).empty
        !world.house.store.database.getCollection('campaigns').find().any { it.toJson().contains('"anna"') }
    }

    private Set<String> people(Campaign campaign) {
        world.invitations.page(campaign.id(), House.OFFICE, 0).get().invitations()*.contact() as Set
    }
}
