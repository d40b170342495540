package it.sportello.office.staff

import it.sportello.Desk
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** Which page is for whom. Each slice adds its rows here. */
class RolesSpec extends Specification {

    @Shared
    @AutoCleanup
    Desk desk = new Desk()
    @Shared
    Map<String, Object> visitors

    def setupSpec() {
        visitors = [anonymous: desk.visitor(), operator: desk.as(Role.OPERATOR), manager: desk.as(Role.MANAGER),
                    administrator: desk.as(Role.ADMINISTRATOR)]
    }

    def "#path answers #anonymous to a stranger, #operator to an operator, #manager to a manager, #administrator to an administrator"() {
        expect:
        visitors.anonymous.get(path).status == anonymous
        visitors.operator.get(path).status == operator
        visitors.manager.get(path).status == manager
        visitors.administrator.get(path).status == administrator

        where:
        path              | anonymous | operator | manager | administrator
        '/'               | 303       | 200      | 200     | 200
        '/login'          | 200       | 303      | 303     | 303
        '/account'        | 303       | 200      | 200     | 200
        '/accounts'       | 303       | 403      | 403     | 200
        '/accounts/new'   | 303       | 403      | 403     | 200
        '/accounts/nobody' | 303      | 403      | 403     | 404
        '/journal'        | 303       | 403      | 403     | 200
        '/journal/export' | 303       | 403      | 403     | 200
        '/automation'     | 303       | 403      | 403     | 200
        '/health'         | 200       | 200      | 200     | 200
        '/webjars/bootstrap-italia/css/bootstrap-italia.min.css' | 200 | 200 | 200 | 200
        '/assets/sportello.css' | 200 | 200      | 200     | 200
        '/broadcasts'      | 303      | 200      | 200     | 200
        '/broadcasts/new'  | 303      | 200      | 200     | 200
        '/broadcasts/none' | 303      | 404      | 404     | 404
        '/broadcasts/none/preview' | 303 | 404   | 404     | 404
        '/broadcasts/prices' | 303    | 403      | 200     | 200
        '/conversations'   | 303      | 200      | 200     | 200
        '/conversations/none' | 303   | 404      | 404     | 404
        '/nowhere'        | 404       | 404      | 404     | 404
    }

    def "an operator and a manager cannot change accounts either"() {
        given:
        def victim = desk.account(Role.OPERATOR)

        expect:
        ['operator', 'manager'].every { role ->
            ['/accounts', "/accounts/$victim.id", "/accounts/$victim.id/disable", "/accounts/$victim.id/enable",
             "/accounts/$victim.id/password"].every { visitors[role].post(it, [name: 'X']).status == 403 }
        }
        desk.bean(StaffMembers).find(victim.id()).get() == victim
    }
}
