package it.sportello.office.journal.web;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import it.sportello.office.journal.Actor;
import it.sportello.office.journal.Entry;
import it.sportello.office.journal.Journal;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.journal.Outcome;
import it.sportello.office.journal.chain.Hash;
import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
@InterceptorBean(Journalled.class)
class TellJournal implements MethodInterceptor<Object, Object> {

    /** Words somebody wrote in a form have no place in the journal. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@_.,:/-]{1,80}");
    private static final int DIGEST = 24;

    private final Journal journal;

    TellJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Object intercept(MethodInvocationContext<Object, Object> call) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        Entry entry = entry(call, request.flatMap(asked -> asked.getUserPrincipal(Authentication.class)));
        if (request.filter(asked -> asked.getMethod() == HttpMethod.GET).isEmpty()) {
            return journal.doing(entry, call::proceed, TellJournal::outcome);
        }
        Object shown = call.proceed();
        journal.record(entry.ended(outcome(shown)));
        return shown;
    }

    private static Entry entry(MethodInvocationContext<Object, Object> call, Optional<Authentication> who) {
        Entry entry = Entry.of(call.enumValue(Journalled.class, Kind.class).orElseThrow(), who.map(TellJournal::actor).orElseGet(Actor::service));
        String ref = value(call, "ref");
        entry = entry.about(call.stringValue(Journalled.class, "thing").orElse(null),
                ref != null && call.booleanValue(Journalled.class, "hidden").orElse(false) ? Hash.of(ref).substring(0, DIGEST) : ref)
                .person(value(call, "person"));
        String how = call.stringValue(Journalled.class, "how").filter(word -> !word.isEmpty()).orElse(value(call, "detail"));
        return how == null ? entry : entry.with("how", how);
    }

    static Actor actor(Authentication who) {
        return Actor.staff(who.getRoles().stream().findFirst().orElse("?"), who.getName());
    }

    private static Outcome outcome(Object answer) {
        return answer instanceof HttpResponse<?> response && response.code() >= 400 ? Outcome.REFUSED : Outcome.DONE;
    }

    /** {@code id}, or {@code act.task}: a field of a form. */
    private static String value(MethodInvocationContext<Object, Object> call, String member) {
        String name = call.stringValue(Journalled.class, member).orElse("");
        String[] way = name.split("\\.", 2);
        Object found = call.getParameterValueMap().get(way[0]);
        if (found != null && way.length == 2) {
            found = property(found, way[1]);
        }
        String text = found == null ? "" : found.toString();
        return NAME.matcher(text).matches() ? text : null;
    }

    private static <T> Object property(T form, String name) {
        @SuppressWarnings("unchecked") Class<T> type = (Class<T>) form.getClass();
        return BeanIntrospector.SHARED.findIntrospection(type).flatMap(one -> one.getProperty(name))
                .map(property -> property.get(form)).orElse(null);
    }
}
