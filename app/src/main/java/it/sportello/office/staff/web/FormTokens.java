package it.sportello.office.staff.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.security.csrf.CsrfConfiguration;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import io.micronaut.scheduling.TaskExecutors;
import it.sportello.platform.web.ApiPath;
import jakarta.inject.Named;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/**
 * Asks every form that comes with a session for its token (field {@code csrfToken} or header {@code X-CSRF-TOKEN}); JSON is
 * left alone, because a browser does not send it across sites. Micronaut Security makes and checks the tokens; only its
 * filter is replaced: in 4.15 it lets a request whose body arrives after its head end as a fault, because a future of
 * nothing that is completed later loses the request on the way. Whoever reads the form next does so on another thread than the one
 * that brought its end: the body is still being worked on there, and cannot be read from within.
 */
@ServerFilter("/**")
class FormTokens implements Ordered {

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfTokenValidator<HttpRequest<?>> validator;
    private final CsrfConfiguration names;
    private final SessionIds sessions;
    private final FilterBodyParser bodies;
    private final Scheduler next;

    FormTokens(CsrfTokenValidator<HttpRequest<?>> validator, CsrfConfiguration names, SessionIds sessions,
               FilterBodyParser bodies, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.validator = validator;
        this.names = names;
        this.sessions = sessions;
        this.bodies = bodies;
        this.next = Schedulers.fromExecutorService(threads);
    }

    @RequestFilter
    Publisher<Optional<MutableHttpResponse<?>>> check(HttpRequest<?> request) {
        boolean json = request.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::equals).isPresent();
        if (HARMLESS.contains(request.getMethod()) || json || ApiPath.is(request)
                || sessions.findSessionId(request).isEmpty()) {
            return Mono.just(Optional.empty());
        }
        String header = request.getHeaders().get(names.getHeaderName());
        Mono<String> token = header != null ? Mono.just(header) : Mono.fromFuture(bodies.parseBody(request)).publishOn(next)
                .mapNotNull(body -> body.get(names.getFieldName())).map(Object::toString);
        return token.filter(value -> validator.validateCsrfToken(request, value))
                .<Optional<MutableHttpResponse<?>>>map(value -> Optional.empty())
                .switchIfEmpty(Mono.error(() -> new HttpStatusException(HttpStatus.FORBIDDEN, "Form without its token")));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
