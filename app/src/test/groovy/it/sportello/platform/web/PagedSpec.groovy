package it.sportello.platform.web

import spock.lang.Specification

class PagedSpec extends Specification {

    def "page #page of 120 rows"() {
        when:
        def paged = Paged.of((1..120).toList(), '/offices?', page)

        then:
        [paged.rows().first(), paged.rows().last()] == [first, last]
        paged.total() == 120
        paged.newer() == newer
        paged.older() == older

        where:
        page | first | last | newer             | older
        null | 1     | 50   | null              | '/offices?page=2'
        2    | 51    | 100  | '/offices?page=1' | '/offices?page=3'
        3    | 101   | 120  | '/offices?page=2' | null
        0    | 1     | 50   | null              | '/offices?page=2'
        99   | 101   | 120  | '/offices?page=2' | null
    }

    def "a list of nothing has one page"() {
        expect:
        Paged.of([], '/offices?', 7) == new Paged([], 0, null, null)
    }
}
