package it.sportello.office.staff

import io.micronaut.context.ApplicationContext
import it.sportello.bots.messaging.adapter.InvalidSetting
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class FirstAccountsSpec extends Specification {

    @TempDir
    Path data

    def "a production without an administrator does not start #without, and names the setting"() {
        when:
        start([:] + settings)

        then:
        def problem = thrown(Exception)
        def cause = [problem, problem.cause, problem.cause?.cause].find { it instanceof InvalidSetting }
        cause.message.startsWith(named)
        !cause.message.contains('\n')
        !cause.message.contains('corta')

        where:
        without              | settings                                                                             || named
        'without an e-mail'  | [:]                                                                                  || 'SPORTELLO_ADMIN_EMAIL:'
        'with half an e-mail' | ['sportello.admin.email': 'ada']                                                    || 'SPORTELLO_ADMIN_EMAIL:'
        'without a password' | ['sportello.admin.email': 'ada@ente.example']                                        || 'SPORTELLO_ADMIN_PASSWORD:'
        'with a weak one'    | ['sportello.admin.email': 'ada@ente.example', 'sportello.admin.password': 'corta']   || 'SPORTELLO_ADMIN_PASSWORD:'
    }

    def "the first administrator comes from the environment once: later settings change nothing"() {
        given:
        def first = start(['sportello.admin.email': 'ada@ente.example', 'sportello.admin.password': 'quattro cavalli blu'])
        def made = first.getBean(StaffMembers).all()
        first.close()

        when:
        def second = start([:])

        then:
        second.getBean(StaffMembers).all() == made
        made*.role() == [Role.ADMINISTRATOR]

        cleanup:
        second?.close()
    }

    def "a demo prints three accounts when it makes them, and not when it starts again"() {
        given:
        def printed = new ByteArrayOutputStream()
        def out = System.out
        System.out = new PrintStream(printed, true)

        when:
        def first = start(['sportello.mode': 'demo'])
        def accounts = first.getBean(StaffMembers).all()
        def lines = printed.toString().readLines().findAll { it =~ /@sportello.example\s+\S{16}$/ }
        first.close()
        printed.reset()
        start(['sportello.mode': 'demo']).close()

        then:
        lines.size() == 3
        accounts*.role().toSet() == [Role.ADMINISTRATOR, Role.MANAGER, Role.OPERATOR].toSet()
        accounts.findAll { it.role() != Role.ADMINISTRATOR }.every { it.offices() }
        !printed.toString().contains('@sportello.example')

        cleanup:
        System.out = out
    }

    private ApplicationContext start(Map<String, Object> settings) {
        ApplicationContext.run((Map<String, Object>) (['sportello.mode': 'production', 'sportello.data': data.toString()] + settings))
    }
}
