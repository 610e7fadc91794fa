ALTER TABLE `trip_events` ADD `arrives_on` text;--> statement-breakpoint
ALTER TABLE `trip_events` ADD `arrival_zone` text;--> statement-breakpoint
ALTER TABLE `trip_events` ADD `arrival_place` text;