package it.sportello.talk.lines

import it.sportello.bots.messaging.adapter.ChannelAdapter
import it.sportello.office.tasks.Tasks
import it.sportello.people.contacts.Contacts
import it.sportello.talk.broadcasts.Broadcasts
import it.sportello.talk.handover.Handovers
import it.sportello.talk.intake.Inbox
import it.sportello.jobs.vacancies.Vacancies
import spock.lang.Specification

import java.lang.reflect.Modifier

/** What stands around a port hides none of it: a method with a default that is forgotten would answer for the one within. */
class MeteredSpec extends Specification {

    def "#around.simpleName passes on every method of #port.simpleName"() {
        expect:
        port.methods.findAll { !Modifier.isStatic(it.modifiers) }.every { method ->
            assert around.declaredMethods.any { it.name == method.name && it.parameterTypes.toList() == method.parameterTypes.toList() } : method
            true
        }

        where:
        port           | around
        ChannelAdapter | Metered
        Tasks          | Class.forName('it.sportello.office.tasks.TellTasks$Told')
        Contacts       | Class.forName('it.sportello.people.contacts.TellChoices$Told')
        Handovers      | Class.forName('it.sportello.talk.handover.TellHandovers$Told')
        Inbox          | Class.forName('it.sportello.talk.intake.TimeAnswers$Timed')
        Vacancies      | Class.forName('it.sportello.jobs.vacancies.told.TellVacancies$Told')
        Broadcasts     | Class.forName('it.sportello.talk.broadcasts.told.TellBroadcasts$Told')
    }
}
