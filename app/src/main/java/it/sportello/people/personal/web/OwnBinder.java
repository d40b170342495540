package it.sportello.people.personal.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import it.sportello.people.personal.Own;
import it.sportello.people.personal.entry.OwnSessions;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Lets a controller below {@code /me} take {@link Own} as a parameter. */
@Singleton
class OwnBinder implements TypedRequestArgumentBinder<Own> {

    @Override
    public Argument<Own> argumentType() {
        return Argument.of(Own.class);
    }

    @Override
    public BindingResult<Own> bind(ArgumentConversionContext<Own> context, HttpRequest<?> source) {
        Optional<Own> own = OwnDoor.visit(source).map(OwnSessions.Visit::own);
        return () -> own;
    }
}
