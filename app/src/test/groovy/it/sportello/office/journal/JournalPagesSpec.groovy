package it.sportello.office.journal

import it.sportello.Desk
import it.sportello.office.journal.verify.VerifyFile
import it.sportello.office.staff.Role
import it.sportello.people.contacts.Contact
import it.sportello.people.contacts.Contacts
import it.sportello.bots.messaging.Urn
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.InstantSource

class JournalPagesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared administrator = desk.as(Role.ADMINISTRATOR, [])
    @Shared operator = desk.as(Role.OPERATOR, ['CA'])
    @Shared stranger = desk.as(Role.OPERATOR, ['SS'])
    @TempDir
    Path folder

    def setupSpec() {
        desk.bean(Contacts).add(Contact.newcomer('person1', new Urn('tel', '+393331234567'), desk.bean(InstantSource).instant()).withOffice('CA'))
    }

    def "who looks at a person stands in the journal, and who tried to and may not"() {
        when:
        operator.get('/people/person1')
        stranger.get('/people/person1')
        def page = administrator.get('/journal').page

        then:
        def seen = page.select('tbody tr').findAll { it.text().contains('Scheda di una persona vista') }*.text()
        seen.size() == 2
        seen[1].contains('Operatore Persona 2') && seen[1].contains('Fatto')
        seen[0].contains('Operatore Persona 3') && seen[0].contains('Rifiutato')
        !page.text().contains('person1')

        and: 'the person alone, by their sign'
        def alone = administrator.get(page.select('tbody a').first().attr('href')).page
        alone.select('tbody tr').size() == 2

        and: 'one kind of thing alone'
        administrator.get('/journal?kind=JOURNAL_SEEN').page.select('tbody tr').every { it.text().contains('Registro visto') }
    }

    def "the export is intact, and no more so with a word changed: in Italian, with a code for programs"() {
        given:
        def file = folder.resolve('registro.jsonl').toFile()

        when:
        def answer = administrator.get('/journal/export')
        file.text = answer.text
        def out = new ByteArrayOutputStream()
        def code = VerifyFile.run([file.toString()] as String[], new PrintStream(out, true, 'UTF-8'))

        then:
        answer.header('content-disposition').contains('registro-')
        code == 0
        out.toString('UTF-8').startsWith('Integro: ')
        def key = (out.toString('UTF-8') =~ /della chiave: +(.+)/)[0][1]
        administrator.get('/journal').text.contains(key)

        when:
        file.text = answer.text.replace('REFUSED', 'DONE')
        def changed = answer.text.readLines().findIndexOf { it.contains('REFUSED') }
        out.reset()
        code = VerifyFile.run([file.toString()] as String[], new PrintStream(out, true, 'UTF-8'))

        then:
        changed > 0
        code == 1
        out.toString('UTF-8').startsWith("NON INTEGRO. Riga ${changed + 1}: la voce $changed è stata cambiata")
        VerifyFile.run([folder.resolve('nowhere').toString()] as String[], new PrintStream(out, true, 'UTF-8')) == 2
    }

    def "what staff does stands there, what was refused too"() {
        when:
        administrator.post('/brake/press')
        administrator.post('/brake/release')
        operator.post('/tasks/done', [task: 'nothing', outcome: 'Ho parlato con Maria'])
        administrator.post('/accounts', [name: 'Mario Rossi', email: 'mario@ente.example', role: 'OPERATOR', offices: ['CA']])
        operator.get('/conversations/person1')
        def rows = administrator.get('/journal').page.select('tbody tr')*.text()

        then:
        rows.count { it.contains('Freno tirato') && it.contains('Amministratore') && it.contains('Fatto') } == 1
        rows.count { it.contains('Freno tolto') } == 1
        rows.count { it.contains('Compito preso, lasciato o fatto') && it.contains('Rifiutato') && it.contains('segnato come fatto') } == 1
        rows.count { it.contains('Account creato') } == 1
        rows.count { it.contains('Conversazione vista') } == 1
        !administrator.get('/journal/export').text.contains('Mari')
    }

    def "days that are none are refused with a sentence; others see no journal"() {
        expect:
        administrator.get('/journal?day=ieri').status == 404
        administrator.get('/journal?day=2020-01-01').text.contains('In questo giorno non c')
        administrator.get('/journal/export?from=2030-01-01&to=2029-01-01').status == 409
        administrator.get('/journal/export?from=2019-01-01&to=2020-01-01').status == 404
        operator.get('/journal').status == 403
        operator.get('/journal/export').status == 403
        desk.visitor().get('/journal').status == 303
    }
}
