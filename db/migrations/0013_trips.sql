CREATE TABLE `biographies` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `biographies_person` ON `biographies` (`person_id`,`as_of`);--> statement-breakpoint
CREATE TABLE `book_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`copy` text NOT NULL,
	`what` text NOT NULL,
	`format` text NOT NULL,
	`language` text NOT NULL,
	`for_whom` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `book_copies_trip` ON `book_copies` (`trip_id`,`number`);--> statement-breakpoint
CREATE TABLE `book_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text NOT NULL,
	`line_id` text,
	`as_of` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `book_texts_trip` ON `book_texts` (`trip_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `sheet_parts` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`to_whom` text,
	`line_id` text,
	`objection_id` text,
	`as_of` text,
	`marking` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `trip_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objection_id`) REFERENCES `objections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sheet_parts_event` ON `sheet_parts` (`event_id`,`kind`,`position`);--> statement-breakpoint
CREATE TABLE `trip_event_countries` (
	`event_id` text NOT NULL,
	`country_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `country_id`),
	FOREIGN KEY (`event_id`) REFERENCES `trip_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `trip_event_countries_country` ON `trip_event_countries` (`country_id`);--> statement-breakpoint
CREATE TABLE `trip_event_members` (
	`event_id` text NOT NULL,
	`member_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `member_id`),
	FOREIGN KEY (`event_id`) REFERENCES `trip_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `trip_members`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `trip_event_people` (
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `person_id`),
	FOREIGN KEY (`event_id`) REFERENCES `trip_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `trip_event_people_person` ON `trip_event_people` (`person_id`);--> statement-breakpoint
CREATE TABLE `trip_events` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`stop_id` text,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`title` text NOT NULL,
	`place` text,
	`format` text,
	`dress` text,
	`language` text,
	`interpreter` text,
	`note_taker` text,
	`remarks` text,
	`marking` text NOT NULL,
	`drafter_id` text,
	`draft_due_on` text,
	`result` text,
	`result_line` text,
	`action_id` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stop_id`) REFERENCES `trip_stops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafter_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`action_id`) REFERENCES `actions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trip_events_trip` ON `trip_events` (`trip_id`,`on_day`,`starts_at`);--> statement-breakpoint
CREATE TABLE `trip_members` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`officer_id` text,
	`contact` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trip_members_trip` ON `trip_members` (`trip_id`,`position`);--> statement-breakpoint
CREATE TABLE `trip_objectives` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`marking` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trip_objectives_trip` ON `trip_objectives` (`trip_id`,`position`);--> statement-breakpoint
CREATE TABLE `trip_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`code` text,
	`name` text,
	`lead_days` integer NOT NULL,
	`owner_id` text,
	`done_on` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trip_steps_trip` ON `trip_steps` (`trip_id`);--> statement-breakpoint
CREATE TABLE `trip_stops` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`place` text NOT NULL,
	`country_id` text,
	`zone` text NOT NULL,
	`arrives_on` text NOT NULL,
	`leaves_on` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trip_stops_trip` ON `trip_stops` (`trip_id`,`arrives_on`);--> statement-breakpoint
CREATE TABLE `trips` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`principal` text NOT NULL,
	`occasion` text NOT NULL,
	`visit_kind` text,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`purpose` text,
	`success` text,
	`avoid` text,
	`press_posture` text,
	`marking` text NOT NULL,
	`owner_id` text,
	`closed_on` text,
	`cancelled_on` text,
	`cancelled_reason` text,
	FOREIGN KEY (`owner_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `trips_days` ON `trips` (`from_on`,`to_on`);