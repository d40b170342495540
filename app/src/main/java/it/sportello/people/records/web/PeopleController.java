package it.sportello.people.records.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.records.FindPeople;
import it.sportello.people.records.Person;
import it.sportello.platform.web.Looks;
import it.sportello.platform.web.Pages;

import java.util.List;
import java.util.Map;

/**
 * Finds people. What is looked for goes in a form's body, and from there in {@link SearchCookie}: a name or a number has no place in
 * an address.
 */
@Controller("/people")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.OPERATOR, Role.MANAGER, Role.CONTACT_CENTRE, Role.ADMINISTRATOR})
class PeopleController {

    private static final String VIEW = "people/records/people";
    private static final int LONGEST = 100;

    private final FindPeople people;
    private final Offices offices;
    private final SearchCookie cookie;

    PeopleController(FindPeople people, Offices offices, SearchCookie cookie) {
        this.people = people;
        this.offices = offices;
        this.cookie = cookie;
    }

    @Introspected
    record Search(@Nullable String words) {
    }

    @Introspected
    record Row(String contact, String name, String born, String office) {
    }

    @Get
    HttpResponse<?> ask() {
        return Pages.page(HttpStatus.OK, VIEW, Map.of("words", "", "rows", List.of(), "asked", false, "many", false));
    }

    @Post
    @Looks
    HttpResponse<?> find(@Body Search search, SignedIn who) {
        String words = search.words() == null ? "" : search.words().strip();
        if (words.length() < 2 || words.length() > LONGEST) {
            return Pages.wrong(VIEW, Map.of("words", words.substring(0, Math.min(LONGEST, words.length())), "rows", List.of(), "asked", false, "many", false,
                    "error", "Scrivi almeno due lettere del nome, oppure un numero intero."));
        }
        return cookie.put(Pages.after(SearchCookie.PATH), who.id(), words);
    }

    @Get("/found")
    @Journalled(Kind.PEOPLE_SEARCHED)
    HttpResponse<?> found(HttpRequest<?> request, SignedIn who) {
        return cookie.words(request, who.id()).<HttpResponse<?>>map(words -> found(words, who)).orElseGet(() -> Pages.after("/people"));
    }

    private HttpResponse<?> found(String words, SignedIn who) {
        List<Person> found = people.find(words);
        List<Row> rows = found.stream().filter(person -> Person.mayRead(who, person.contact())).map(person -> row(person, who)).toList();
        return Pages.page(HttpStatus.OK, VIEW, Map.of("words", words, "rows", rows, "asked", true, "many", found.size() >= FindPeople.MOST));
    }

    private Row row(Person person, SignedIn who) {
        String office = person.contact().office();
        boolean born = !who.booksOnly() && person.record() != null && person.record().born() != null;
        return new Row(person.contact().id(), person.called(), born ? OnePerson.day(person.record().born()) : "",
                office == null ? "nessun ufficio" : offices.find(office).map(each -> each.name()).orElse(office));
    }
}
