ALTER TABLE `claims` ADD `voice` text DEFAULT 'others' NOT NULL;--> statement-breakpoint
UPDATE `claims` SET `voice` = 'theirs'
WHERE `origin` LIKE 'move:%' OR `by_whom` = (SELECT `name_en` FROM `countries` WHERE `countries`.`id` = `claims`.`country_id`);
--> statement-breakpoint
UPDATE `claims` SET `voice` = 'ours' WHERE `by_whom` = 'Ministry of Foreign Affairs of Kosovo';
