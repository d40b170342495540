package it.sportello.talk.flows

import it.sportello.Desk
import it.sportello.journeys.Service
import it.sportello.talk.delivery.BrakeStatus
import it.sportello.talk.lines.ChannelStatus
import it.sportello.bots.messaging.ChannelType
import it.sportello.templates.Phrasebook
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Whoever asks for something that waits on what is away is told: every call of a flow says what it needs, or stands here with its reason. */
class NeedsSpec extends Specification {

    static final Map<String, List<String>> NOTHING = [
            'is answered from what we keep'               : ['vacancies.search', 'vacancies.show', 'applications.mine', 'applications.status', 'occupations.find', 'places.find',
                                                             'notices.mine', 'notices.why', 'questionnaires.open', 'people.age', 'people.discretion', 'people.who', 'people.left-mail',
                                                             'messages.verify'],
            'is done when it is written down here'        : ['applications.apply', 'applications.withdraw', 'notices.cancel', 'notices.not-interested', 'people.be-discreet',
                                                             'people.choices', 'people.declare-age', 'people.language', 'people.name', 'people.not-discreet', 'people.not-me',
                                                             'people.still-theirs', 'campaigns.reason', 'questionnaires.send', 'questionnaires.withdraw'],
            'waits for a person of the office, who sees it': ['people.callback', 'privacy.ask'],
            'is a link to ourselves; its code may go by any channel': ['people.my-page', 'questionnaires.page'],
    ]

    @Shared @AutoCleanup Desk desk = new Desk()
    @Shared Map<String, Capability> all = desk.server.applicationContext.getBeansOfType(Capability).collectEntries { [it.name(), it] }

    def "every call that a questionnaire may make says what it needs, or has its reason here"() {
        given:
        def excused = NOTHING.values().flatten() as Set
        def needy = all.findAll { it.value.needs() }.keySet()

        expect:
        Service.CATALOGUE.capabilities().keySet() - needy - excused == [] as Set
        excused.intersect(needy) == [] as Set
        excused - all.keySet() == [] as Set
    }

    def "what is needed is a part of the service that can be away, and what a person is told of it is said in every language"() {
        given:
        def parts = [BrakeStatus.NAME] + [ChannelType.TELEGRAM, ChannelType.WHATSAPP, ChannelType.SMS, ChannelType.EMAIL].collect { ChannelStatus.name(it) }
        def phrases = Phrasebook.load()
        def needs = all.values()*.needs().flatten()

        expect:
        needs*.part().unique() - parts == []
        needs.every { need -> ['it', 'en', 'fr', 'ar'].every { phrases.say(it, need.phrase()) } }
    }
}
