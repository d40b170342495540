package it.sportello

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import it.sportello.office.staff.Passwords
import it.sportello.office.staff.StaffMember
import it.sportello.office.staff.StaffMembers
import it.sportello.platform.ids.Ids

import java.nio.file.Files
import java.nio.file.Path

/**
 * The whole application over HTTP for a spec, with a data folder of its own:
 * <pre>
 * {@literal @}Shared {@literal @}AutoCleanup Desk desk = new Desk()
 * desk.visitor().get('/vacancies').status == 303
 * desk.as(Role.OPERATOR, ['CA']).post('/vacancies', [title: 'Cameriere']).status == 303
 * </pre>
 * {@code desk.bean(Type)} gives any bean. Settings are Micronaut properties: {@code new Desk('public.url': 'https://x.it')}.
 */
class Desk implements AutoCloseable {

    static final String PASSWORD = 'quattro cavalli blu'

    final Path data = Files.createTempDirectory('desk')
    final EmbeddedServer server
    private int accounts = 0

    /** @param beans more of them, such as a slice's part that a spec holds in its hands */
    Desk(Map<String, Object> settings = [:], Object... beans) {
        server = ApplicationContext.builder((Map<String, Object>) (['sportello.mode': 'test',
                'sportello.data': data.toString(), 'micronaut.server.port': -1, 'micronaut.server.host': 'localhost'] + settings))
                .singletons(beans).run(EmbeddedServer)
    }

    URI getUrl() { server.URI }

    def <T> T bean(Class<T> type) { server.applicationContext.getBean(type) }

    /** Somebody who has not signed in. */
    Visitor visitor() { new Visitor(url) }

    /** Somebody with an account of this role, signed in. */
    Visitor as(String role, List<String> offices = ['CA']) {
        def member = account(role, offices)
        def visitor = visitor()
        def entered = visitor.post('/login', [email: member.email, password: PASSWORD])
        assert entered.status == 303 : entered.text
        visitor
    }

    /** An account with {@link #PASSWORD}. */
    StaffMember account(String role, List<String> offices = ['CA'], String name = "Persona ${accounts + 1}") {
        def member = new StaffMember(bean(Ids).next(), name, "persona${++accounts}@ente.example", role, offices,
                bean(Passwords).hash(PASSWORD), false, true, [], 1)
        assert bean(StaffMembers).add(member)
        member
    }

    @Override
    void close() {
        server.close()
        data.toFile().deleteDir()
    }
}
