package org.kinward.edge.exchange.calendar;

import biweekly.component.VTodo;
import biweekly.parameter.Related;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinward.edge.exchange.guess.CalendarColumn;

/** The tasks of one calendar as rows. */
final class TaskRows {

    private static final int HIGH = 4;
    private static final int NORMAL = 5;

    private final Clocks clocks;

    TaskRows(Clocks clocks) {
        this.clocks = clocks;
    }

    List<Map<CalendarColumn, String>> of(Collection<VTodo> tasks) {
        var newest = new LinkedHashMap<String, VTodo>();
        tasks.forEach(task -> newest.put(identity(task), task));
        var rows = new ArrayList<Map<CalendarColumn, String>>();
        newest.forEach((identity, task) -> rows.add(cells(task, identity)));
        return rows;
    }

    private String identity(VTodo task) {
        var said = task.getUid() == null ? null : task.getUid().getValue();
        var uid = Words.identity(said, () -> task.getSummary() + "|" + task.getDateDue() + "|" + task.getDateStart());
        return clocks.of(task.getRecurrenceId())
                .map(at -> uid + "/" + at.text())
                .orElse(uid);
    }

    private Map<CalendarColumn, String> cells(VTodo task, String identity) {
        var cells = new EnumMap<CalendarColumn, String>(CalendarColumn.class);
        cells.put(CalendarColumn.UID, identity);
        Words.put(
                cells,
                CalendarColumn.SUBJECT,
                Words.first(
                        Words.of(task.getSummary()), Words.of(task.getDescription()), Words.of(task.getLocation())));
        var due = due(task);
        due.map(Moment::wall)
                .map(wall -> wall.toLocalDate())
                .map(LocalDate::toString)
                .ifPresent(day -> cells.put(CalendarColumn.DUE, day));
        Words.put(cells, CalendarColumn.STATUS, status(task));
        Words.put(cells, CalendarColumn.PRIORITY, priority(task));
        if (task.getCompleted() != null && task.getCompleted().getValue() != null) {
            cells.put(
                    CalendarColumn.DONE,
                    task.getCompleted().getValue().toInstant().toString());
        }
        if (task.getRecurrenceRule() != null) {
            Words.put(cells, CalendarColumn.RULE, Rules.text(task.getRecurrenceRule()));
        }
        Words.put(cells, CalendarColumn.REMIND_AT, reminder(task, due));
        var time = due.filter(moment -> !moment.day())
                .map(moment -> moment.wall() + " " + moment.zone())
                .orElse(null);
        Words.put(cells, CalendarColumn.NOTE, new CalendarNote().of(task, time));
        return cells;
    }

    private Optional<Moment> due(VTodo task) {
        return clocks.of(task.getDateDue())
                .or(() -> clocks.of(task.getDateStart()).map(start -> {
                    var length = task.getDuration() == null
                            ? null
                            : task.getDuration().getValue();
                    return length == null
                            ? start
                            : new Moment(
                                    start.wall().plusSeconds(length.toMillis() / 1_000), start.day(), start.zone());
                }));
    }

    private static String status(VTodo task) {
        var said = task.getStatus();
        if (said != null && said.isCancelled()) {
            return "cancelled";
        }
        return said != null && said.isCompleted() || task.getCompleted() != null ? "done" : "";
    }

    private static String priority(VTodo task) {
        var said = task.getPriority() == null ? null : task.getPriority().getValue();
        if (said == null || said <= 0) {
            return "";
        }
        return said <= HIGH ? "high" : said == NORMAL ? "normal" : "low";
    }

    /** The first alarm whose moment can be told. */
    private String reminder(VTodo task, Optional<Moment> due) {
        for (var alarm : task.getAlarms()) {
            var trigger = alarm.getTrigger();
            if (trigger == null) {
                continue;
            }
            if (trigger.getDate() != null) {
                return trigger.getDate().toInstant().toString();
            }
            var from = trigger.getRelated() == Related.END
                    ? due
                    : clocks.of(task.getDateStart()).or(() -> due);
            if (trigger.getDuration() != null && from.isPresent()) {
                return from.get()
                        .instant()
                        .plusMillis(trigger.getDuration().toMillis())
                        .toString();
            }
        }
        return "";
    }
}
