package it.sportello.office.journal;

import io.micronaut.aop.Around;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller: what a member of staff does through it stands in the journal, what was refused too. A look is
 * noted before it is shown, a deed before and after. The words name parameters, or fields of one.
 * <pre>{@code @Journalled(value = Kind.TASK_MOVED, thing = "task", ref = "act.task")}</pre>
 */
@Around
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Journalled {

    Kind value();

    /** What kind of thing, kebab-case. */
    String thing() default "";

    /** Which parameter names it. */
    String ref() default "";

    /** Which parameter names the person it is about. */
    String person() default "";

    /** Which parameter says more: a state, a wish. Never words somebody wrote. */
    String detail() default "";

    /** What was done to it, where one kind stands for several: {@code publish}. */
    String how() default "";

    /** The name may hold a person's: only its digest is kept. */
    boolean hidden() default false;
}
