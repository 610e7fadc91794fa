PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_missions` (
	`id` text PRIMARY KEY NOT NULL,
	`country_id` text NOT NULL,
	`type` text NOT NULL,
	`city` text,
	`note` text,
	`source` text NOT NULL,
	`confidence` text NOT NULL,
	FOREIGN KEY (`country_id`) REFERENCES `countries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_missions`("id", "country_id", "type", "city", "note", "source", "confidence") SELECT "id", "country_id", "type", "city", "note", "source", "confidence" FROM `missions`;--> statement-breakpoint
DROP TABLE `missions`;--> statement-breakpoint
ALTER TABLE `__new_missions` RENAME TO `missions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `missions_country` ON `missions` (`country_id`);